import type { PropertyBag, Step } from '../../../../core/index';

type Fields = Record<string, unknown>;

/** A step with its maps of properties as lists of pairs, so that it can be written as JSON. */
export function packedStep({ properties, actions, ...step }: Step): unknown {
  return {
    ...step,
    properties: [...properties],
    actions: actions.map(({ properties: own, packages, ...action }) => ({
      ...action,
      packages: packages.map((each) => ({ ...each, properties: [...each.properties] })),
      properties: [...own],
    })),
  };
}

/** The step again, made of the very objects that were read; what is no step stays as it is, for the schema to find. */
export function unpackedStep(step: unknown): unknown {
  withMap(step);
  for (const action of listIn(step, 'actions')) {
    withMap(action);
    for (const each of listIn(action, 'packages')) withMap(each);
  }
  return step;
}

function listIn(holder: unknown, key: string): readonly unknown[] {
  const list = (holder as Fields | null)?.[key];
  return Array.isArray(list) ? list : [];
}

function withMap(holder: unknown): void {
  const pairs = (holder as Fields | null)?.['properties'];
  if (!Array.isArray(pairs) || !pairs.every((pair) => Array.isArray(pair) && pair.length === 2)) return;
  (holder as Fields)['properties'] = new Map(pairs) satisfies PropertyBag;
}
