import { keysOfWantedTag } from '../../../model/sameTag';
import type { Step } from '../../../model/step';
import { stepFactsOf } from '../../scenario/stepFacts';
import { dependenceOf } from './dependence';
import type { Sheet, Table } from './planTables';
import { scopeOf } from './scopeBits';

/** The sheet of a step; the same object for the same step. */
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
