import type { Step } from '../../../model/step';
import { stepFactsOf } from '../../scenario/stepFacts';
import { dependenceOf } from './dependence';
import type { Sheet, Table } from './planTables';
import { scopeOf } from './scopeBits';
import { numberOfTags } from './tagSets';

/** The sheets of the steps of a process, looked up once for all environments. */
export function sheetsOf(table: Table, steps: readonly Step[]): readonly Sheet[] {
  if (table.lastSheets?.steps !== steps)
    table.lastSheets = { steps, sheets: steps.map((step) => sheetOf(table, step)) };
  return table.lastSheets.sheets;
}

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
      tags: numberOfTags(table, facts),
      shared: new Map(),
      keyOfText: new Map(),
      own: [],
    };
    table.sheets.set(step, sheet);
  }
  return sheet;
}
