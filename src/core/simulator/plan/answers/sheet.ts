import { keysOfWantedTag } from '../../../model/sameTag';
import type { Step } from '../../../model/step';
import { type StepFacts, stepFactsOf } from '../../scenario/stepFacts';
import type { Answer, SharedOutcome } from './answer';
import { type Dependence, dependenceOf } from './dependence';
import { scopeOf } from './scopeBits';
import type { Table } from './table';

/** What a plan needs of a step, read once, and the answers it gave so far. */
export interface Sheet {
  readonly facts: StepFacts;
  /** Grows where deciding the step shows that it reads more. */
  dependence: Dependence;
  /** By environment: a bit for each list of its scope that names it; null where it has none. */
  readonly scope: Uint32Array | null;
  /** A number for its tags; -1 for a step without. */
  readonly tags: number;
  readonly shared: Map<string | number, SharedOutcome>;
  /** Answers of environments of their own, by place. */
  readonly own: (Answer | undefined)[];
}

/** The sheet of a step; the same one for the same step. */
export function sheetOf(table: Table, step: Step): Sheet {
  let sheet = table.sheets.get(step);
  if (sheet === undefined) {
    const facts = stepFactsOf(step);
    const dependence = dependenceOf(table, facts);
    sheet = {
      facts,
      dependence,
      scope: dependence === 'scope' || dependence === 'condition' ? scopeOf(table, facts) : null,
      tags: facts.tags === null || facts.tags.length === 0 ? -1 : numberOfTags(table, facts.tags),
      shared: new Map(),
      own: [],
    };
    table.sheets.set(step, sheet);
  }
  return sheet;
}

function numberOfTags({ tagSets }: Table, tags: readonly string[]): number {
  const keys = [...new Set(tags.flatMap(keysOfWantedTag))];
  const key = keys.toSorted().join('\n');
  const known = tagSets.get(key);
  if (known !== undefined) return known;
  tagSets.set(key, tagSets.size);
  return tagSets.size - 1;
}
