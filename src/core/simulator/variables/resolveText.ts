import { foldCase } from '../../base/caseless';
import { evaluateExpression } from '../../lang/expression/evaluateExpression';
import type { Evaluation, VariableRead } from '../../lang/expression/evaluation';
import { missingMessage } from '../../lang/expression/messages';
import { parseCached } from '../../lang/expression/parseCached';
import type { ParsedExpression } from '../../lang/expression/parseExpression';
import { isUnreadable, slipMessage } from '../../lang/expression/slips/slipMessage';
import { truthyOf } from '../../lang/expression/truthyOf';
import { type Collection, unknownValue, type VariableValue } from '../../lang/expression/variables';
import type { Variable } from '../../model/deploymentModel';
import type { TemplateOrigin } from '../../model/step';
import type { UsedValue } from '../reasons/evaluatedCondition';
import { hideSecrets, isSecretName, secretMark } from '../scenario/hideSecrets';
import type { Situation } from '../scenario/situation';
import { variablesOf } from './answeredVariables';
import { type ChosenValue, chooseAmong } from './chooseValue';
import type { VariableContext } from './context';
import { outsideOf, parameterNames, parameterValue } from './insideTemplate';
import { systemNameOf } from './systemNames';
import type { PlainValue } from './systemValues';
import { variableIndexOf } from './variableIndex';

/**
 * The result of evaluating a text: its value, an error, or the unknown values it depends on.
 *
 * `truth` is the result as a run condition: false for an error, null if unknown. For an error, `text` is
 * the text with the parts that could not be evaluated left as written; `message` contains no secret value.
 */
export type Resolved = Outcome & {
  readonly truth: boolean | null;
  /** The text for display, without secret values (V-14); empty if unknown. Computed on demand. */
  readonly shown: string;
  /** The source text for display: a file can contain a secret as plain text. */
  readonly source: string;
  /** Computed on demand. */
  readonly used: readonly UsedValue[];
  /** Names for which several values have equal rank; the first was used (V-11). */
  readonly ambiguous: readonly string[];
  /** Values that would lose by the documented order of scopes (V-03). */
  readonly disputed: readonly DisputedValue[];
  /** Whether the result could differ for another target, or later in the run. */
  readonly dependsOnTarget: boolean;
  readonly dependsOnRun: boolean;
  /** Names under `Octopus.` that are not known system variables. */
  readonly strangeNames: readonly string[];
};

/** A name whose value depends on how the rank of scopes is read; secret values are hidden. */
export interface DisputedValue {
  readonly variable: string;
  readonly value: string;
  readonly scope: string;
  readonly otherValue: string;
  readonly otherScope: string;
}

type Outcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string; readonly message: string }
  | {
      readonly kind: 'unknown';
      readonly dependsOn: readonly string[];
      /** Those of `dependsOn` that the model does not list although the project may have them; null for none. */
      readonly notInModel: readonly string[] | null;
      readonly message: string | null;
    };

/**
 * Values besides those of the model: system variables and outputs of this run, whose names begin with `Octopus.`.
 * Undefined = no such value, null = unknown. A text that a project passes to a process template reads them from outside
 * (T-08).
 */
export type RunValues = (name: string, isOutside?: boolean) => PlainValue | Collection;

/** Evaluates the expressions of a text in a context (V-01 to V-18). */
export function resolveText(
  situation: Situation,
  text: string,
  context: VariableContext,
  runValues: RunValues,
): Resolved {
  // Created on demand: most texts contain no expression.
  let ambiguous: Set<string> | null = null;
  let disputed: Map<string, DisputedValue> | null = null;
  let strange: Set<string> | null = null;
  let dependsOnTarget = false;
  let dependsOnRun = false;
  const given = givenNames(situation);
  const { passed } = given;
  const origin = context.step?.origin;
  const names = origin === undefined ? given.names : parameterNames(origin);
  const variables = variablesOf(situation);
  const { byName } = variableIndexOf(variables);
  /** The origin of each value, so that the values used can be listed without evaluating again. */
  const origins = new Map<string, Origin>();
  /** System values win over values passed by a parent deployment, and those over the model (V-02, V-15). */
  const originOf = (name: string, system: PlainValue | Collection): Origin => {
    if (system !== undefined) return { from: 'run', value: system };
    if (origin !== undefined) return parameterOf(name, origin);
    const key = foldCase(name);
    const handed = passed?.get(key);
    if (handed !== undefined) return { from: 'start', value: handed, isSecret: isSecretName(key, variables) };
    const named = byName.get(key);
    if (named === undefined) return isLeftOpen(situation, name) ? notInModel : nowhere;
    const choice = chooseAmong(situation, named.values, context);
    if (choice === null) return nowhere;
    return { from: 'model', value: choice.isOpen ? null : (choice.chosen.value ?? null), choice };
  };
  /** Inside a process template only its parameters can be read (T-08). */
  const parameterOf = (name: string, inside: TemplateOrigin): Origin => {
    const value = parameterValue(situation, inside, name);
    if (value === null) return nowhere;
    if (value.text === null || value.by === 'template')
      return { from: 'parameter', by: value.by, value: value.text, through: null };
    const through = resolveText(situation, value.text, outsideOf(context), (each) => runValues(each, true));
    dependsOnTarget ||= through.dependsOnTarget;
    dependsOnRun ||= through.dependsOnRun;
    for (const each of through.ambiguous) ambiguous = (ambiguous ?? new Set()).add(each);
    for (const each of through.disputed) disputed = (disputed ?? new Map()).set(foldCase(each.variable), each);
    return { from: 'parameter', by: 'project', value: through.kind === 'unknown' ? null : through.text, through };
  };
  const get = (name: string): VariableValue => {
    const before = origins.get(name);
    // What was read may be listed after the run has moved on.
    if (before !== undefined) return valueFrom(before);
    dependsOnRun ||= /^octopus\.(processtemplate\b|(action|step)(\[|$))/i.test(name);
    dependsOnTarget ||= /^octopus\.(processtemplate\b|action(\[|$)|machine\.)/i.test(name);
    const origin = originOf(name, /^octopus\./i.test(name) ? runValues(name) : undefined);
    if (isStrange(name, origin, context) && ![...(strange ?? [])].some((other) => isBeginningOf(name, other)))
      strange = (strange ?? new Set()).add(hidden(name));
    if (origin.from === 'model' || origin.from === 'nowhere')
      dependsOnTarget ||= byName.get(foldCase(name))?.differsByTarget === true;
    if (origin.from === 'model' && origin.choice.isAmbiguous) ambiguous = (ambiguous ?? new Set()).add(hidden(name));
    if (origin.from === 'model' && origin.choice.disputed !== null)
      disputed = (disputed ?? new Map()).set(foldCase(name), disputeOf(name, origin.choice));
    origins.set(name, origin);
    return valueFrom(origin);
  };
  const hidden = (said: string) => hideSecrets(said, situation.model, situation.run);
  const parsed = parseCached(text);
  const evaluation = evaluateExpression(parsed, { names, get });
  const outcome = withNotInModel(withReason(outcomeOf(evaluation), parsed), origins);
  let isSecret = false;
  for (const origin of origins.values()) isSecret ||= isSecretOrigin(origin);
  /**
   * The result with secrets replaced from the start, so that nothing in it comes from a secret. Reads nothing of the
   * run.
   */
  const withoutSecrets = () => {
    const harmless = (name: string): VariableValue => {
      const origin = origins.get(name) ?? originOf(name, /^octopus\./i.test(name) ? null : undefined);
      return isSecretOrigin(origin) ? secretMark : valueFrom(origin);
    };
    return withReason(outcomeOf(evaluateExpression(parsed, { names, get: harmless })), parsed);
  };
  const found = {
    // Filled while names were read.
    ambiguous: listOf(ambiguous as Set<string> | null),
    disputed: listOf((disputed as Map<string, DisputedValue> | null)?.values()).map((each) =>
      hiddenDispute(each, hidden),
    ),
    dependsOnTarget,
    dependsOnRun,
    strangeNames: listOf(strange as Set<string> | null),
    truth: evaluation.kind === 'exception' && evaluation.code === 'recursion' ? false : truthyOf(evaluation),
  };
  const shown = () => {
    const filled = textOf(outcome);
    return isSecret ? sameOrMark(hidden(filled), textOf(withoutSecrets())) : hidden(filled);
  };
  const used = () => evaluation.reads().map((read) => usedValue(read, origins.get(read.name) ?? ofLoop, hidden));
  const told = new LazyParts(() => hidden(text), shown, used);
  return Object.assign(told, withMessage(outcome, hidden, isSecret ? withoutSecrets : null), found);
}

/** Parts of a result that are computed on demand: a plan evaluates many texts, and few are inspected. */
class LazyParts {
  readonly #source: () => string;
  readonly #shown: () => string;
  readonly #used: () => readonly UsedValue[];

  constructor(source: () => string, shown: () => string, used: () => readonly UsedValue[]) {
    this.#source = source;
    this.#shown = shown;
    this.#used = used;
  }

  get source(): string {
    return this.#source();
  }

  get shown(): string {
    return this.#shown();
  }

  get used(): readonly UsedValue[] {
    return this.#used();
  }
}

function listOf<Item>(items: Iterable<Item> | null | undefined): readonly Item[] {
  return items == null ? [] : [...items];
}

/** The origin of a value; a null value is unknown. */
type Origin =
  | { readonly from: 'run'; readonly value: Exclude<PlainValue | Collection, undefined> }
  | { readonly from: 'start'; readonly value: string; readonly isSecret: boolean }
  | { readonly from: 'model'; readonly value: string | null; readonly choice: ChosenValue }
  /** From a process template; `through` is the evaluated text that the project passes. */
  | {
      readonly from: 'parameter';
      readonly by: 'project' | 'template';
      readonly value: string | null;
      readonly through: Resolved | null;
    }
  | { readonly from: 'nowhere' }
  /** The model does not list it although the project may have it. */
  | { readonly from: 'elsewhere' };

const nowhere: Origin = { from: 'nowhere' };
/** Members of a collection are not read by name. */
const ofLoop: Origin = { from: 'run', value: null };
const notInModel: Origin = { from: 'elsewhere' };

/** Whether a name looks like a system variable and is not a listed one; properties of the action count as names. */
function isStrange(name: string, origin: Origin, { step, action }: VariableContext): boolean {
  if (!/^octopus\./i.test(name) || (origin.from !== 'nowhere' && origin.from !== 'run')) return false;
  if (origin.from === 'run' && origin.value !== null) return false;
  return systemNameOf(name) !== 'listed' && ![step, action].some((owner) => owner?.properties.has(name));
}

/** If a name is not found, the expression language also looks up its prefixes. */
function isBeginningOf(name: string, whole: string): boolean {
  return whole.startsWith(name) && /^[.[]/.test(whole.slice(name.length));
}

/** Whether the project may have a variable that the model does not list. */
function isLeftOpen({ model }: Situation, name: string): boolean {
  return model.variablesComplete === false && !isNoVariable(name);
}

/** Names that no variable list contains: system variables, and the beginning of a block that is not closed. */
function isNoVariable(name: string): boolean {
  return /^octopus([.[]|$)/i.test(name) || /^(if|unless|each)\s/i.test(name);
}

/** If the text is written wrongly, adds where, and how to write it. */
function withReason(outcome: Outcome, parsed: ParsedExpression): Outcome {
  if (outcome.kind !== 'error') return outcome;
  const slips = slipMessage(parsed);
  if (slips === '') return outcome;
  return { ...outcome, message: isUnreadable(parsed) ? slips : `${outcome.message}. ${slips}` };
}

function withNotInModel(outcome: Outcome, origins: ReadonlyMap<string, Origin>): Outcome {
  if (outcome.kind !== 'unknown') return outcome;
  // The unknown values a parameter depends on are reported in its place.
  const through = outcome.dependsOn.map((name) => ({ name, inner: throughOf(origins.get(name)) }));
  const dependsOn = through.flatMap(({ name, inner }) => (inner === null ? [name] : inner.dependsOn));
  const names = [
    ...outcome.dependsOn.filter((name) => origins.get(name)?.from === 'elsewhere'),
    ...through.flatMap(({ inner }) => inner?.notInModel ?? []),
  ];
  return { ...outcome, dependsOn, notInModel: names.length === 0 ? outcome.notInModel : names };
}

function throughOf(origin: Origin | undefined): Extract<Resolved, { kind: 'unknown' }> | null {
  const through = origin?.from === 'parameter' ? origin.through : null;
  return through?.kind === 'unknown' && through.dependsOn.length > 0 ? through : null;
}

function valueFrom(origin: Origin): VariableValue {
  if (origin.from === 'nowhere') return undefined;
  return origin.from === 'elsewhere' ? unknownValue : (origin.value ?? unknownValue);
}

function isSecretOrigin(origin: Origin): boolean {
  if (origin.from === 'start') return origin.isSecret;
  if (origin.from === 'parameter') return origin.through !== null && origin.through.shown !== textOf(origin.through);
  return origin.from === 'model' && origin.choice.chosen.sensitive === true;
}

function textOf(outcome: Outcome): string {
  return outcome.kind === 'unknown' ? '' : outcome.text;
}

/** If the text differs from the one evaluated with secrets replaced, it comes from or reveals a secret, and is hidden. */
function sameOrMark(text: string, harmless: string | null): string {
  return text === harmless ? text : secretMark;
}

function withMessage(
  outcome: Outcome,
  hidden: (text: string) => string,
  withoutSecrets: (() => Outcome) | null,
): Outcome {
  if (outcome.kind === 'text') return outcome;
  if (outcome.kind === 'unknown') {
    const message = outcome.message === null ? null : hidden(outcome.message);
    return { ...outcome, dependsOn: outcome.dependsOn.map(hidden), message };
  }
  const message = hidden(outcome.message);
  if (withoutSecrets === null) return { ...outcome, message };
  const other = withoutSecrets();
  return { ...outcome, message: sameOrMark(message, other.kind === 'text' ? null : other.message) };
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
      return { kind: 'unknown', dependsOn: evaluation.dependsOn, notInModel: null, message: null };
    case 'exception':
      // A text that refers to itself is an ordinary error; other exceptions would fail the task.
      return evaluation.code === 'recursion'
        ? { kind: 'error', text: '', message: evaluation.message }
        : { kind: 'unknown', dependsOn: [], notInModel: null, message: evaluation.message };
    case 'stopped':
      return { kind: 'unknown', dependsOn: [], notInModel: null, message: evaluation.message };
  }
}

interface GivenNames {
  readonly names: readonly string[];
  /** By folded name. */
  readonly passed: ReadonlyMap<string, string> | null;
}

/** The names a text can read, as the same array until something changes, because the expression language indexes it. */
function givenNames({ model, run }: Situation): GivenNames {
  const { names, byName } = variableIndexOf(model.variables);
  if (run.passed === undefined) return { names, passed: null };
  const known = remembered.get(run.passed);
  if (known !== undefined && known.from === names) return known;
  const entries = Object.entries(run.passed);
  const passed = new Map(entries.map(([name, value]) => [foldCase(name), value]));
  const further = entries.flatMap(([name]) => (byName.has(foldCase(name)) ? [] : [name]));
  const given = { names: [...names, ...further], passed, from: names };
  remembered.set(run.passed, given);
  return given;
}

const remembered = new WeakMap<object, GivenNames & { readonly from: readonly string[] }>();

function usedValue({ name, value }: VariableRead, origin: Origin, hidden: (text: string) => string): UsedValue {
  const plain = typeof value === 'symbol' ? null : typeof value === 'string' ? value : '';
  const used = (shown: string | null, scope: string, losers: readonly string[] = []) => ({
    name: hidden(name),
    value: shown === null ? null : hidden(shown),
    scope: hidden(scope),
    losers: losers.map(hidden),
  });
  switch (origin.from) {
    case 'run':
      return used(plain, 'of this run');
    case 'start':
      return used(origin.isSecret ? secretMark : plain, 'passed in at the start');
    case 'parameter': {
      const scope = origin.by === 'project' ? 'given where the template is used' : 'default of the template';
      return used(origin.through?.shown ?? plain, scope);
    }
    case 'nowhere':
    case 'elsewhere':
      return used(plain, 'no scope');
    case 'model': {
      const { chosen, losers } = origin.choice;
      const lost = losers.map((other) => `${shownValue(other)} (${scopeText(other)})`);
      return used(shownValue(chosen), scopeText(chosen), lost);
    }
  }
}

export function disputeOf(variable: string, { chosen, disputed }: ChosenValue): DisputedValue {
  const other = disputed ?? chosen;
  return {
    variable,
    value: shownValue(chosen),
    scope: scopeText(chosen),
    otherValue: shownValue(other),
    otherScope: scopeText(other),
  };
}

function hiddenDispute(dispute: DisputedValue, hidden: (text: string) => string): DisputedValue {
  const { variable, value, scope, otherValue, otherScope } = dispute;
  return {
    variable: hidden(variable),
    value: hidden(value),
    scope: hidden(scope),
    otherValue: hidden(otherValue),
    otherScope: hidden(otherScope),
  };
}

function shownValue({ sensitive, value }: Variable): string {
  return sensitive ? secretMark : (value ?? '');
}

/** "scoped to Production", "no scope". */
function scopeText({ scope = {} }: Pick<Variable, 'scope'>): string {
  const names = Object.values(scope as Readonly<Record<string, readonly string[]>>).flat();
  return names.length === 0 ? 'no scope' : `scoped to ${names.join(', ')}`;
}
