import type { Process, Step, TemplateOption, TemplateParameter } from '../../../../core/index';
import type { Content } from '../../../../state/openDocument';
import { feedsInUse } from '../sources/feedsInUse';

/** What could be chosen for a parameter, from this process and its model; values as they would be written. */
export function offersFor(parameter: TemplateParameter, content: Content, step: Step): readonly TemplateOption[] {
  switch (parameter.control) {
    case 'stepName':
      return plain(namesBefore(content.process, step));
    case 'feed':
      return plain(feedsInUse(content.process));
    case 'workerPool':
      return plain(poolsIn(content.process));
    case 'accountVariable':
    case 'certificateVariable':
    case 'account':
      return plain([...new Set(content.model.variables.map(({ name }) => name))]);
    case 'environments':
      return plain(content.model.environments.map(({ name }) => name));
    case 'actions':
      return plain(content.process.steps.flatMap(({ actions }) => actions.map(({ name }) => name)));
    default:
      return parameter.options;
  }
}

function plain(values: readonly string[]): readonly TemplateOption[] {
  return values.map((value) => ({ value, text: value }));
}

function namesBefore({ steps }: Process, step: Step): readonly string[] {
  const at = steps.findIndex(({ id }) => id === step.id);
  return steps.slice(0, Math.max(0, at)).map(({ name }) => name);
}

function poolsIn({ steps }: Process): readonly string[] {
  const pools = steps.flatMap((each) => each.actions.map(({ workerPool }) => workerPool));
  return [...new Set(pools.filter((pool): pool is string => pool !== null && pool !== ''))];
}
