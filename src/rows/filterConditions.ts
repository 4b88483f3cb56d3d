import {
  type Action,
  isOff,
  type RowKey,
  type Step,
  slugOf,
  suppliedRows,
  tagsToFind,
  typeNameOf,
  type Verdict,
  windowSizeOf,
} from '../core/index';
import { type Candidate, keyOfCandidate, type Scope, subjectOfCandidate } from './filterCandidates';
import type { Filter, FilterToken } from './filterText';

export type VerdictOf = (stepId: string, actionId: string | null) => Verdict | null;
type Problems = ReadonlyMap<RowKey, unknown>;
type Condition = (candidate: Candidate) => boolean;

/** The conditions that a row must all fulfil. A name that some candidate has must match exactly. */
export function conditionsOf(
  { words, tokens }: Filter,
  all: readonly Candidate[],
  verdictOf: VerdictOf,
  problems: Problems,
): readonly Condition[] {
  return [...words.map(wordCondition), ...tokens.map((token) => tokenCondition(token, all, verdictOf, problems))];
}

function wordCondition(word: string): Condition {
  const wanted = plain(word);
  return (candidate) => candidate.number === wanted || wordsOf(candidate).includes(wanted);
}

const known = new WeakMap<Step | Action, string>();

/** What words look for in a row, one text in a line; kept until the step changes, as each key asks all of them. */
function wordsOf(candidate: Candidate): string {
  const about = subjectOfCandidate(candidate);
  const earlier = known.get(about);
  if (earlier !== undefined) return earlier;
  const words = candidate.texts().map(plain).join('\n');
  known.set(about, words);
  return words;
}

function tokenCondition(
  { key, value }: FilterToken,
  all: readonly Candidate[],
  verdictOf: VerdictOf,
  problems: Problems,
): Condition {
  switch (key) {
    case 'tag': {
      const isWanted = nameTest(
        value,
        all.flatMap(({ step }) => tagsToFind(step)),
      );
      return ({ step }) => tagsToFind(step).some(isWanted);
    }
    case 'env':
      return scopeCondition(
        value,
        all,
        (scope) => scope.environments,
        (scope) => scope.excludedEnvironments,
      );
    case 'channel':
      return scopeCondition(value, all, (scope) => scope.channels);
    case 'tenant':
      return scopeCondition(value, all, (scope) => scope.tenantTags);
    case 'type':
      return (candidate) => typesOf(candidate).some((type) => plain(type).includes(plain(value)));
    case 'is':
      return stateCondition(value.toLowerCase());
    case 'has':
      return possessionCondition(value.toLowerCase(), problems);
    case 'uses':
      return (candidate) => usesText(candidate, value.toLowerCase());
    case 'verdict':
      return ({ step, actionId }) => {
        const verdict = verdictOf(step.id, actionId);
        return verdict !== null && slugOf(verdict).startsWith(slugOf(value));
      };
  }
}

/** Rows that apply there: not restricted, or restricted to it, and not excluded from it. */
function scopeCondition(
  value: string,
  all: readonly Candidate[],
  included: (scope: Scope) => readonly string[],
  excluded: (scope: Scope) => readonly string[] = () => [],
): Condition {
  const names = all.flatMap(({ scopes }) => scopes.flatMap((scope) => [...included(scope), ...excluded(scope)]));
  const isWanted = nameTest(value, names);
  const lets = (scope: Scope) => {
    const only = included(scope);
    return (only.length === 0 || only.some(isWanted)) && !excluded(scope).some(isWanted);
  };
  return ({ scopes, within }) => (within === null || lets(within)) && scopes.some(lets);
}

function stateCondition(value: string): Condition {
  switch (value) {
    case 'disabled':
      return ({ step, actions }) => isOff(actions) || step.processTemplate?.scope.isDisabled === true;
    case 'parallel':
      return ({ isTogether }) => isTogether;
    case 'required':
      return ({ scopes }) => scopes.some((scope) => scope.isRequired);
    case 'rolling':
      return ({ step }) => windowSizeOf(step) !== null;
    default:
      return () => false;
  }
}

function possessionCondition(value: string, problems: Problems): Condition {
  switch (value) {
    case 'notes':
      return ({ actions }) => actions.some((action) => action.notes);
    case 'problem':
    case 'problems':
      return (candidate) => problems.has(keyOfCandidate(candidate));
    default:
      return () => false;
  }
}

function typesOf({ step, actions }: Candidate): readonly string[] {
  if (step.processTemplate !== null) return ['process template'];
  return actions.map((action) => `${typeNameOf(action)} ${action.actionType ?? ''}`);
}

/** Whether it stands in a property, or in what a use hands to its process template. */
function usesText({ step, actions, actionId }: Candidate, wanted: string): boolean {
  const bags = [...(actionId === null ? [step.properties] : []), ...actions.map((action) => action.properties)];
  const handed = step.processTemplate === null ? [] : suppliedRows(step.processTemplate).map(({ value }) => value);
  return [...bags.flatMap((bag) => [...bag.values()]), ...handed].some(
    (text) => typeof text === 'string' && text.toLowerCase().includes(wanted),
  );
}

/** An existing name must match exactly; otherwise the typed text is a prefix. */
function nameTest(value: string, all: readonly string[]): (name: string) => boolean {
  const wanted = slugOf(value);
  const isExact = all.some((name) => slugOf(name) === wanted);
  return (name) => (isExact ? slugOf(name) === wanted : slugOf(name).startsWith(wanted));
}

/** Lower case without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
