import { sameName } from '../../base/caseless';
import type { ProcessTemplateParameter } from '../../model/deploymentModel';
import type { TemplateOrigin } from '../../model/step';
import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { parameterValue } from '../variables/insideTemplate';
import { type RunState, warn } from './runState';

/** Warns about required parameters of a process template without a value; the server refuses such a process (T-07). */
export function warnOfTemplates(state: RunState, steps: readonly PlannedStep[]): void {
  for (const { step } of steps) {
    const { origin } = step;
    if (origin?.place !== 1) continue;
    const { usage, template } = origin;
    const missing = (template.parameters ?? []).filter((parameter) => isMissing(state.situation, origin, parameter));
    if (missing.length === 0) continue;
    const facts = { step: usage.name, template: template.slug, parameters: missing.map(({ name }) => name) };
    warn(state, reasonOf('TEMPLATE_PARAMETER_MISSING', 'T-07', facts), usage);
  }
}

function isMissing(situation: Situation, origin: TemplateOrigin, parameter: ProcessTemplateParameter): boolean {
  if (parameter.optional === true || isNotAsked(situation, parameter)) return false;
  const value = parameterValue(situation, origin, parameter.name);
  return value === null || value.text?.trim() === '';
}

/** Parameters that are not used in this kind of run. */
function isNotAsked({ isRunbook, model }: Situation, { type = '' }: ProcessTemplateParameter): boolean {
  const isUntenanted = (model.settings.tenantMode ?? 'Untenanted') === 'Untenanted';
  return (isUntenanted && sameName(type, 'TenantTags')) || (isRunbook && /^channels?$/i.test(type));
}
