import { useMemo } from 'react';
import type { Process, Step, TemplateOption, TemplateParameter } from '../../../../core/index';
import { type Shown, useShown } from '../../shownRow';
import { feedsInUse } from '../sources/feedsInUse';

/** What could be chosen for a parameter, from this process and its model; values as they would be written. */
export function useOffers(parameter: TemplateParameter): readonly TemplateOption[] {
  const names = useShown((shown) => namesFor(parameter, shown));
  return useMemo(
    () => names?.map((name) => ({ value: name, text: name })) ?? parameter.options,
    [names, parameter.options],
  );
}

/** null for a parameter with options of its own. */
function namesFor(parameter: TemplateParameter, { content, step }: Shown): readonly string[] | null {
  switch (parameter.control) {
    case 'stepName':
      return namesBefore(content.process, step);
    case 'feed':
      return feedsInUse(content.process);
    case 'workerPool':
      return poolsIn(content.process);
    case 'accountVariable':
    case 'certificateVariable':
    case 'account':
      return [...new Set(content.model.variables.map(({ name }) => name))];
    case 'environments':
      return content.model.environments.map(({ name }) => name);
    case 'actions':
      return content.process.steps.flatMap(({ actions }) => actions.map(({ name }) => name));
    default:
      return null;
  }
}

function namesBefore({ steps }: Process, step: Step): readonly string[] {
  const at = steps.findIndex(({ id }) => id === step.id);
  return steps.slice(0, Math.max(0, at)).map(({ name }) => name);
}

function poolsIn({ steps }: Process): readonly string[] {
  const pools = steps.flatMap((each) => each.actions.map(({ workerPool }) => workerPool));
  return [...new Set(pools.filter((pool): pool is string => pool !== null && pool !== ''))];
}
