import { foldCase } from '../../base/caseless';
import { evaluateExpression } from '../../lang/expression/evaluateExpression';
import { parseCached } from '../../lang/expression/parseCached';
import { truthyOf } from '../../lang/expression/truthyOf';
import { type Collection, unknownValue, type VariableValue } from '../../lang/expression/variables';
import type { TemplateOrigin } from '../../model/step';
import type { UsedValue } from '../reasons/evaluatedCondition';
import { hideSecrets, isSecretName, secretMark } from '../scenario/hideSecrets';
import type { Situation } from '../scenario/situation';
import { variablesOf } from './answeredVariables';
import { chooseAmong } from './chooseValue';
import type { VariableContext } from './context';
import { outsideOf, parameterNames, parameterValue } from './insideTemplate';
import { notInModel, nowhere, type Origin, ofLoop } from './origin';
import { outcomeOf, sameOrMark, withMessage } from './outcome';
import type { DisputedValue, Outcome, Resolved, RunValues } from './resolved';
import { systemNameOf } from './systemNames';
import type { PlainValue } from './systemValues';
import { disputeOf, hiddenDispute, usedValue } from './usedValue';
import { variableIndexOf } from './variableIndex';

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
  const outcome = outcomeOf(evaluation, parsed, origins);
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
    return outcomeOf(evaluateExpression(parsed, { names, get: harmless }), parsed, origins);
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
  const said = outcome.kind === 'text' ? outcome : withMessage(outcome, hidden, isSecret ? withoutSecrets : null);
  return Object.assign(new LazyParts(() => hidden(text), shown, used), said, found);
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

function valueFrom(origin: Origin): VariableValue {
  if (origin.from === 'nowhere') return undefined;
  return origin.from === 'elsewhere' ? unknownValue : (origin.value ?? unknownValue);
}

function isSecretOrigin(origin: Origin): boolean {
  if (origin.from === 'start') return origin.isSecret;
  if (origin.from === 'parameter') return origin.through !== null && origin.through.shown !== textOf(origin.through);
  return origin.from === 'model' && origin.choice.chosen.sensitive === true;
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

function textOf(outcome: Outcome): string {
  return outcome.kind === 'unknown' ? '' : outcome.text;
}
