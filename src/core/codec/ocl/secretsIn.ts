import type { Process } from '../../model/process';
import type { PropertyBag } from '../../model/propertyBag';

/** A property that holds a secret, which OCL has no form for: whoever converts to OCL must say that it is lost. */
export interface SecretProperty {
  /** Name of the step or action it belongs to. */
  readonly owner: string;
  readonly property: string;
}

/** The secrets of a process, in its order. */
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
