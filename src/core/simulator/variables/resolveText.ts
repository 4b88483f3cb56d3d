import { foldCase } from '../../base/caseless';
import { type Evaluation, evaluateExpression, type VariableRead } from '../../lang/expression/evaluateExpression';
import { missingMessage } from '../../lang/expression/messages';
import { parseCached } from '../../lang/expression/parseCached';
import { truthyOf } from '../../lang/expression/truthyOf';
import { unknownValue, type VariableValue } from '../../lang/expression/variables';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { chooseValue } from './chooseValue';
import type { VariableContext } from './context';
import { hideSecrets, isSecretName, secretMark } from './hideSecrets';
import { variableIndexOf } from './variableIndex';

/**
 * What a text comes to: its value, an error of the evaluation, or what it depends on that nobody knows yet.
 *
 * `truth` is what a run condition makes of it: false for an error, null where it is not known. `text` of
 * an error is the text with what could not be filled in left as it stands; `message` holds no secret value.
 */
export type Resolved = Outcome & {
  readonly truth: boolean | null;
  /** The text for people to see, without secret values (V-14); empty where nobody knows it. Made when it is asked for. */
  readonly shown: string;
  /** The text itself as a reason may tell it: a file can spell a secret out. */
  readonly source: string;
  /** Made when it is asked for. */
  readonly used: readonly UsedValue[];
  /** Names with another value of equal rank, of which the first one was taken (V-11). */
  readonly ambiguous: readonly string[];
  /** Whether another target, or another moment of the run, could give something else. */
  readonly dependsOnTarget: boolean;
  readonly dependsOnRun: boolean;
};

type Outcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string; readonly message: string }
  | {
      readonly kind: 'unknown';
      readonly dependsOn: readonly string[];
      /** Those of `dependsOn` that the model does not list, though the project may have them. */
      readonly notInModel?: readonly string[];
      readonly message: string | null;
    };

/** A variable that a text used: its value, the scope that made it win, and the values that lost. */
export interface UsedValue {
  readonly name: string;
  readonly value: string;
  readonly scope: string;
  readonly losers: readonly string[];
}

/** Values beside those of the model: system variables and outputs of this run. Undefined = no such value, null = not known. */
export type RunValues = (name: string) => string | null | undefined;

/** A text with its expressions filled in, in a context (V-01 to V-18). */
export function resolveText(
  situation: Situation,
  text: string,
  context: VariableContext,
  runValues: RunValues,
): Resolved {
  const ambiguous = new Set<string>();
  const notInModel = new Set<string>();
  let readsSecret = false;
  let dependsOnTarget = false;
  let dependsOnRun = false;
  const { names, prompted } = givenNames(situation);
  const { byName } = variableIndexOf(situation.model.variables);
  /** System values first, then what was given at the start, then the model (V-02, V-15). */
  const get = (name: string): VariableValue => {
    dependsOnRun ||= /^octopus\.(action|step)\[/i.test(name);
    dependsOnTarget ||= /^octopus\.(action\[|machine\.)/i.test(name);
    const system = runValues(name);
    if (system !== undefined) return system ?? unknownValue;
    const key = foldCase(name);
    const given = prompted?.get(key);
    if (given !== undefined) {
      readsSecret ||= isSecretName(key, situation.model.variables);
      return given;
    }
    const named = byName.get(key);
    if (named === undefined) {
      if (situation.model.variablesComplete !== false || isNoVariable(name)) return undefined;
      notInModel.add(name);
      return unknownValue;
    }
    dependsOnTarget ||= named.differsByTarget;
    const choice = chooseValue(situation, name, context);
    if (choice === null) return undefined;
    if (choice.isAmbiguous) ambiguous.add(hidden(name));
    readsSecret ||= choice.chosen.sensitive === true;
    return choice.chosen.value ?? unknownValue;
  };
  const hidden = (said: string) => hideSecrets(said, situation.model, situation.run);
  const parsed = parseCached(text);
  const evaluation = evaluateExpression(parsed, { names, get });
  const outcome = withNotInModel(outcomeOf(evaluation), notInModel);
  const isSecret = readsSecret;
  const seen = { ambiguous: [...ambiguous], dependsOnTarget, dependsOnRun };
  /** The outcome with asterisks for secrets from the start: nothing in it comes from a secret. */
  const withoutSecrets = () => {
    const isOne = (name: string) => isSecretRead(situation, name, context, runValues);
    return outcomeOf(evaluateExpression(parsed, { names, get: (name) => (isOne(name) ? secretMark : get(name)) }));
  };
  return {
    ...(isSecret ? withMessage(outcome, hidden, withoutSecrets) : outcome),
    ...seen,
    truth: evaluation.kind === 'exception' && evaluation.code === 'recursion' ? false : truthyOf(evaluation),
    source: hidden(text),
    get shown() {
      const filled = textOf(outcome);
      return isSecret ? sameOrMark(hidden(filled), textOf(withoutSecrets())) : hidden(filled);
    },
    get used() {
      return evaluation.reads.map((read) => {
        const { name, value, scope, losers } = usedValue(situation, read, context, runValues);
        return { name: hidden(name), value: hidden(value), scope, losers: losers.map(hidden) };
      });
    },
  };
}

function textOf(outcome: Outcome): string {
  return outcome.kind === 'unknown' ? '' : outcome.text;
}

/** A text that came out otherwise than with asterisks for secrets is made of one, or tells of one: it stays out of sight. */
function sameOrMark(text: string, harmless: string | null): string {
  return text === harmless ? text : secretMark;
}

/** Names that no list of variables has: the server's own, and the beginning of a block that is not closed. */
function isNoVariable(name: string): boolean {
  return /^octopus([.[]|$)/i.test(name) || /^(if|unless|each)\s/i.test(name);
}

function withNotInModel(outcome: Outcome, names: ReadonlySet<string>): Outcome {
  if (outcome.kind !== 'unknown' || names.size === 0) return outcome;
  return { ...outcome, notInModel: outcome.dependsOn.filter((name) => names.has(name)) };
}

function withMessage(outcome: Outcome, hidden: (text: string) => string, withoutSecrets: () => Outcome): Outcome {
  if (outcome.kind === 'text') return outcome;
  if (outcome.kind === 'unknown') {
    const message = outcome.message === null ? null : hidden(outcome.message);
    return { ...outcome, dependsOn: outcome.dependsOn.map(hidden), message };
  }
  const other = withoutSecrets();
  return { ...outcome, message: sameOrMark(hidden(outcome.message), other.kind === 'text' ? null : other.message) };
}

/** Whether the value that counts for a name is a secret one. */
function isSecretRead(situation: Situation, name: string, context: VariableContext, runValues: RunValues): boolean {
  const { model } = situation;
  if (!isSecretName(name, model.variables) || runValues(name) !== undefined) return false;
  if (givenNames(situation).prompted?.has(foldCase(name))) return true;
  return chooseValue(situation, name, context)?.chosen.sensitive === true;
}

function outcomeOf(evaluation: Evaluation): Outcome {
  switch (evaluation.kind) {
    case 'text': {
      const text = evaluation.value ?? '';
      return evaluation.error === null ? { kind: 'text', text } : { kind: 'error', text, message: evaluation.error };
    }
    case 'unknown':
      if (evaluation.missing.length > 0)
        return { kind: 'error', text: '', message: missingMessage(evaluation.missing) };
      return { kind: 'unknown', dependsOn: evaluation.dependsOn, message: null };
    case 'exception':
      // A text that refers to itself is an error like any other; what else throws would fail the task.
      return evaluation.code === 'recursion'
        ? { kind: 'error', text: '', message: evaluation.message }
        : { kind: 'unknown', dependsOn: [], message: evaluation.message };
    case 'stopped':
      return { kind: 'unknown', dependsOn: [], message: evaluation.message };
  }
}

interface GivenNames {
  readonly names: readonly string[];
  readonly prompted: ReadonlyMap<string, string> | null;
}

/** The names a text can read, one array for as long as nothing changes: the expression language indexes it. */
function givenNames({ model, run }: Situation): GivenNames {
  const { names, byName } = variableIndexOf(model.variables);
  if (run.prompted === undefined) return { names, prompted: null };
  const known = remembered.get(run.prompted);
  if (known !== undefined && known.from === names) return known;
  const entries = Object.entries(run.prompted);
  const prompted = new Map(entries.map(([name, value]) => [foldCase(name), value]));
  const further = entries.flatMap(([name]) => (byName.has(foldCase(name)) ? [] : [name]));
  const given = { names: [...names, ...further], prompted, from: names };
  remembered.set(run.prompted, given);
  return given;
}

const remembered = new WeakMap<object, GivenNames & { readonly from: readonly string[] }>();

function usedValue(
  situation: Situation,
  { name, value }: VariableRead,
  context: VariableContext,
  runValues: RunValues,
): UsedValue {
  const plain = { name, value: typeof value === 'string' ? value : '', losers: [] };
  if (runValues(name) !== undefined) return { ...plain, scope: 'of this run' };
  if (givenNames(situation).prompted?.has(foldCase(name))) {
    const isSecret = isSecretName(name, situation.model.variables);
    return { ...plain, value: isSecret ? secretMark : plain.value, scope: 'asked for at the start' };
  }
  const choice = chooseValue(situation, name, context);
  if (choice === null) return { ...plain, scope: 'no scope' };
  const { chosen, losers } = choice;
  return {
    name,
    value: shownValue(chosen),
    scope: scopeText(chosen),
    losers: losers.map((other) => `${shownValue(other)} (${scopeText(other)})`),
  };
}

function shownValue({ sensitive, value }: Variable): string {
  return sensitive ? secretMark : (value ?? '');
}

/** "scoped to Production", "no scope". */
export function scopeText({ scope = {} }: Pick<Variable, 'scope'>): string {
  const names = Object.values(scope as Readonly<Record<string, readonly string[]>>).flat();
  return names.length === 0 ? 'no scope' : `scoped to ${names.join(', ')}`;
}
