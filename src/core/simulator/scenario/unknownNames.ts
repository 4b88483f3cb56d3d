import { hasName } from '../../base/caseless';
import type { Process } from '../../model/process';
import type { Scenario } from './scenario';

/** Package acquisition can fail in a scenario like an action. */
export const packageAcquisition = 'Acquire packages';

/** Steps and actions that a scenario names and the process does not have: they would silently have no effect. */
export function unknownNamesIn(scenario: Scenario, { steps }: Pick<Process, 'steps'>): readonly string[] {
  const { inject = [], outputs = [], guidance = [], manual = [], waits = [], run } = scenario;
  const known = [packageAcquisition, ...steps.flatMap((step) => [step.name, ...step.actions.map(({ name }) => name)])];
  // `Usage/Action` names an action of a process template (T-04); only the template knows its actions.
  const usages = steps.filter((step) => step.processTemplate !== null).map(({ name }) => name);
  const isInTemplate = (name: string) => name.includes('/') && hasName(usages, name.slice(0, name.indexOf('/')));
  const named = [...inject, ...outputs, ...guidance, ...manual, ...waits].map(({ action }) => action);
  return [...new Set([...named, ...(run?.skip ?? [])])].filter((name) => !hasName(known, name) && !isInTemplate(name));
}
