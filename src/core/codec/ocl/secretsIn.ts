import type { Process } from '../../model/process';
import type { PropertyBag } from '../../model/propertyBag';

/** A property with a secret, which OCL cannot hold: converting to OCL must report that it is lost. */
export interface SecretProperty {
  /** Name of the step or action that has it. */
  readonly owner: string;
  readonly property: string;
}

/** The secrets of a process, in order. */
export function secretsIn(process: Process): readonly SecretProperty[] {
  const secrets = (owner: string, bag: PropertyBag) =>
    [...bag].flatMap(([property, value]) => (typeof value === 'string' ? [] : [{ owner, property }]));
  return process.steps.flatMap((step) => [
    ...secrets(step.name, step.properties),
    ...step.actions.flatMap((action) => [
      ...secrets(action.name, action.properties),
      ...action.packages.flatMap((reference) => secrets(action.name, reference.properties)),
    ]),
  ]);
}
