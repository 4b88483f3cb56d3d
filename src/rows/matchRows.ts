import {
  type Action,
  isOff,
  type Process,
  type RowKey,
  rowKey,
  type Step,
  slugOf,
  targetTagsOf,
  typeNameOf,
  type Verdict,
  windowSizeOf,
} from '../core/index';
import { type Filter, type FilterToken, parseFilter } from './filterText';
import { type ListStep, listStepsOf } from './listSteps';

/** Which rows a filter leaves. */
export interface Matches {
  readonly filter: Filter;
  /** Rows that match by themselves. */
  readonly rows: ReadonlySet<RowKey>;
  /** Steps that match or have a child that does. */
  readonly steps: ReadonlySet<string>;
}

type VerdictOf = (stepId: string, actionId: string | null) => Verdict | null;

const noProblems: ReadonlyMap<RowKey, unknown> = new Map();

/** A row under question: a step with all its actions, or one child action. */
interface Candidate {
  readonly entry: ListStep;
  readonly actions: readonly Action[];
  readonly number: string;
  readonly name: string;
  readonly actionId: string | null;
}

/**
 * The rows that match a filter; null when the filter says nothing. Numbers and order never change.
 *
 * @param problems  has the rows that `has:problem` leaves
 */
export function matchRows(process: Process, text: string, verdictOf: VerdictOf, problems = noProblems): Matches | null {
  const filter = parseFilter(text);
  if (filter.words.length === 0 && filter.tokens.length === 0) return null;
  const conditions = [
    ...filter.words.map((word) => wordCondition(word)),
    ...filter.tokens.map((token) => tokenCondition(token, process, verdictOf, problems)),
  ];
  const rows = new Set<RowKey>();
  const steps = new Set<string>();
  for (const entry of listStepsOf(process)) {
    for (const candidate of candidatesOf(entry)) {
      if (!conditions.every((holds) => holds(candidate))) continue;
      rows.add(rowKey({ stepId: entry.step.id, actionId: candidate.actionId }));
      steps.add(entry.step.id);
    }
  }
  return { filter, rows, steps };
}

function candidatesOf(entry: ListStep): readonly Candidate[] {
  const { step, number, children } = entry;
  const own = { entry, actions: step.actions, number, name: step.name, actionId: null };
  return [
    own,
    ...children.map(({ action, number: childNumber }) => ({
      entry,
      actions: [action],
      number: childNumber,
      name: action.name,
      actionId: action.id,
    })),
  ];
}

type Condition = (candidate: Candidate) => boolean;

function wordCondition(word: string): Condition {
  const wanted = plain(word);
  return (candidate) => candidate.number === wanted || wordsOf(candidate).includes(wanted);
}

const known = new WeakMap<Step | Action, string>();

/** What words look for in a row, one text in a line; kept until the step changes, as each key asks all of them. */
function wordsOf({ entry, actions, name, actionId }: Candidate): string {
  const about = actionId === null ? entry.step : actions[0];
  const earlier = about && known.get(about);
  if (earlier !== undefined) return earlier;
  const isParent = actionId === null && entry.children.length > 0;
  const own = actionId === null ? [name, entry.step.slug] : [name];
  // What children are called finds the children, not the parent.
  const inside = isParent
    ? []
    : actions.flatMap((action) => [action.name, action.slug, action.actionType ?? '', typeNameOf(action)]);
  const words = [...own, ...inside].map(plain).join('\n');
  if (about) known.set(about, words);
  return words;
}

function tokenCondition(
  { key, value }: FilterToken,
  process: Process,
  verdictOf: VerdictOf,
  problems: ReadonlyMap<RowKey, unknown>,
): Condition {
  switch (key) {
    case 'tag': {
      const isWanted = nameTest(value, process.steps.flatMap(targetTagsOf));
      return ({ entry }) => targetTagsOf(entry.step).some(isWanted);
    }
    case 'env':
      return scopeCondition(
        value,
        process,
        (action) => action.environments,
        (action) => action.excludedEnvironments,
      );
    case 'channel':
      return scopeCondition(value, process, (action) => action.channels);
    case 'tenant':
      return scopeCondition(value, process, (action) => action.tenantTags);
    case 'type':
      return ({ actions }) =>
        actions.some((action) => plain(`${typeNameOf(action)} ${action.actionType ?? ''}`).includes(plain(value)));
    case 'is':
      return stateCondition(value.toLowerCase());
    case 'has':
      return possessionCondition(value.toLowerCase(), problems);
    case 'uses':
      return ({ entry, actions, actionId }) => usesText(actionId === null ? entry.step : null, actions, value);
    case 'verdict':
      return ({ entry, actionId }) => {
        const verdict = verdictOf(entry.step.id, actionId);
        return verdict !== null && slugOf(verdict).startsWith(slugOf(value));
      };
  }
}

/** Rows that apply there: not restricted, or restricted to it, and not excluded from it. */
function scopeCondition(
  value: string,
  process: Process,
  included: (action: Action) => readonly string[],
  excluded: (action: Action) => readonly string[] = () => [],
): Condition {
  const all = process.steps.flatMap((step) =>
    step.actions.flatMap((action) => [...included(action), ...excluded(action)]),
  );
  const isWanted = nameTest(value, all);
  return ({ actions }) =>
    actions.some((action) => {
      const only = included(action);
      return (only.length === 0 || only.some(isWanted)) && !excluded(action).some(isWanted);
    });
}

function stateCondition(value: string): Condition {
  switch (value) {
    case 'disabled':
      return ({ actions }) => isOff(actions);
    case 'parallel':
      return ({ entry }) => entry.together !== null;
    case 'required':
      return ({ actions }) => actions.some((action) => action.isRequired);
    case 'rolling':
      return ({ entry }) => windowSizeOf(entry.step) !== null;
    default:
      return () => false;
  }
}

function possessionCondition(value: string, problems: ReadonlyMap<RowKey, unknown>): Condition {
  switch (value) {
    case 'notes':
      return ({ actions }) => actions.some((action) => action.notes);
    case 'problem':
    case 'problems':
      return ({ entry, actionId }) => problems.has(rowKey({ stepId: entry.step.id, actionId }));
    default:
      return () => false;
  }
}

/** A name is meant as it stands when something has it, else what is typed is taken as its beginning. */
function nameTest(value: string, all: readonly string[]): (name: string) => boolean {
  const wanted = slugOf(value);
  const isExact = all.some((name) => slugOf(name) === wanted);
  return (name) => (isExact ? slugOf(name) === wanted : slugOf(name).startsWith(wanted));
}

function usesText(step: Step | null, actions: readonly Action[], value: string): boolean {
  const wanted = value.toLowerCase();
  const bags = [...(step === null ? [] : [step.properties]), ...actions.map((action) => action.properties)];
  return bags.some((bag) =>
    [...bag.values()].some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted)),
  );
}

/** Lower case without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
