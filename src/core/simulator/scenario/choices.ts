import { foldCase } from '../../base/caseless';
import type { RunChoices } from './scenario';

/** The choices of the person who starts the run, with folded names. Null = no such restriction. */
export interface FoldedChoices {
  readonly skip: ReadonlySet<string>;
  readonly specificTargets: ReadonlySet<string> | null;
  readonly excludedTargets: ReadonlySet<string>;
}

export function choicesOf(run: RunChoices): FoldedChoices {
  const known = remembered.get(run);
  if (known !== undefined) return known;
  const choices = {
    skip: folded(run.skip),
    specificTargets: restriction(run.specificTargets),
    excludedTargets: folded(run.excludedTargets),
  };
  remembered.set(run, choices);
  return choices;
}

const remembered = new WeakMap<RunChoices, FoldedChoices>();

function folded(names: readonly string[] = []): ReadonlySet<string> {
  return new Set(names.map(foldCase));
}

function restriction(names: readonly string[] = []): ReadonlySet<string> | null {
  return names.length === 0 ? null : folded(names);
}
