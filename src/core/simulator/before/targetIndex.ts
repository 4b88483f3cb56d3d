import { foldCase } from '../../base/caseless';
import type { Environment, Target } from '../../model/deploymentModel';
import { keysOf } from '../scenario/named';

/** Ordinal comparison, ignoring case. */
export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  const [one, other] = [foldCase(left.name), foldCase(right.name)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The targets of a model by environment, each list in name order, so that a run only reads its own targets. */
interface TargetIndex {
  readonly byEnvironment: ReadonlyMap<string, readonly Target[]>;
  /** The position of each target in name order. */
  readonly place: ReadonlyMap<Target, number>;
}

/** Targets in any of the environments, in name order. */
export function targetsIn(targets: readonly Target[], environments: readonly Environment[]): readonly Target[] {
  const { byEnvironment, place } = indexOf(targets);
  const lists = environments.flatMap(keysOf).flatMap((key) => {
    const list = byEnvironment.get(key);
    return list === undefined ? [] : [list];
  });
  if (lists.length < 2) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((left, right) => (place.get(left) ?? 0) - (place.get(right) ?? 0));
}

/** All other targets, in name order. */
export function targetsElsewhere(targets: readonly Target[], environments: readonly Environment[]): readonly Target[] {
  const here = new Set(targetsIn(targets, environments));
  return [...indexOf(targets).place.keys()].filter((target) => !here.has(target));
}

function indexOf(targets: readonly Target[]): TargetIndex {
  const known = remembered.get(targets);
  if (known !== undefined) return known;
  const place = new Map<Target, number>();
  const byEnvironment = new Map<string, Target[]>();
  for (const target of sorted(targets)) {
    place.set(target, place.size);
    for (const key of new Set(target.environments.map(foldCase))) {
      const list = byEnvironment.get(key);
      if (list) list.push(target);
      else byEnvironment.set(key, [target]);
    }
  }
  const index = { byEnvironment, place };
  remembered.set(targets, index);
  return index;
}

const remembered = new WeakMap<readonly Target[], TargetIndex>();

/** Targets with equal names keep the order of the model. */
function sorted(targets: readonly Target[]): readonly Target[] {
  const keyed = targets.map((target) => ({ target, key: foldCase(target.name) }));
  keyed.sort((left, right) => (left.key === right.key ? 0 : left.key < right.key ? -1 : 1));
  return keyed.map(({ target }) => target);
}
