import { foldCase, sameName } from '../base/caseless';
import type { Action, PackageReference } from '../model/action';
import { type PropertyBag, type PropertyValue, propertyOf, withProperty } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import { packageFrom } from './stepFromTemplate';
import type { StepTemplate, TemplateParameter } from './stepTemplate';

/** What a newer template version means for one value, property or package of an action. */
export type UpdateChange =
  /** The value stays. `newDefault` is set if the value was the old default and the new version has a different one. */
  | {
      readonly kind: 'kept';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly newDefault: string | null;
    }
  | {
      readonly kind: 'renamed';
      readonly name: string;
      readonly label: string;
      readonly from: string;
      readonly value: string;
    }
  | {
      readonly kind: 'added';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly needsValue: boolean;
    }
  | { readonly kind: 'dropped'; readonly name: string; readonly label: string; readonly value: string }
  /** The control type changed, so the value may no longer fit; a secret is cleared unless it is an expression. */
  | {
      readonly kind: 'retyped';
      readonly name: string;
      readonly label: string;
      readonly from: string;
      readonly to: string;
      readonly value: string;
    }
  /** The action's text differs from that of its template version; `next` is null if the new version has none. */
  | {
      readonly kind: 'overwritten';
      readonly name: string;
      readonly mine: string;
      readonly next: string | null;
      readonly isKept: boolean;
    }
  | { readonly kind: 'package-added' | 'package-dropped'; readonly name: string };

export interface UpdateAnswers {
  /** Values by parameter, replacing the proposed ones. */
  readonly values?: ReadonlyMap<string, string>;
  /** Properties of the template for which the action keeps its own text. */
  readonly keeps?: ReadonlySet<string>;
}

export interface TemplateUpdate {
  readonly action: Action;
  /** All changes: first the parameters in their order, then the rest. */
  readonly changes: readonly UpdateChange[];
  /** Whether a person should review it first: a value is missing, may not fit, or would be lost. */
  readonly needsLook: boolean;
}

/**
 * Updates an action to another version of its template. Parameter values and settings of the step stay; everything else
 * the new version defines replaces the old. What only the action has stays.
 *
 * @param from  the version the action was made from; if null (not in the library), every difference needs a review
 */
export function toNewerTemplate(
  action: Action,
  from: StepTemplate | null,
  to: StepTemplate,
  answers: UpdateAnswers = {},
): TemplateUpdate {
  const values = updatedValues(action.properties, from, to, answers);
  const content = isComplete(action) ? updatedContent(values.bag, from, to, answers) : { bag: values.bag, changes: [] };
  const packages = updatedPackages(action, from, to);
  const isLinked = propertyOf(action.properties, propertyNames.templateId) !== null;
  const properties = isLinked
    ? withProperty(content.bag, propertyNames.templateVersion, String(to.version ?? 1))
    : content.bag;
  const changes = [...values.changes, ...content.changes, ...packages.changes];
  return {
    action: { ...action, properties, packages: packages.list },
    changes,
    needsLook: from === null || changes.some((change) => asksFor(change, answers)),
  };
}

/** In OCL a linked action contains its values only; any other action also contains the template's own properties. */
function isComplete({ actionType }: Action): boolean {
  return actionType !== null;
}

function asksFor(change: UpdateChange, { values }: UpdateAnswers): boolean {
  switch (change.kind) {
    case 'added':
      return change.needsValue && !hasAnswer(values, change.name);
    case 'retyped':
      return !hasAnswer(values, change.name);
    case 'overwritten':
    case 'package-dropped':
      return true;
    default:
      return false;
  }
}

interface Part {
  readonly bag: PropertyBag;
  readonly changes: readonly UpdateChange[];
}

function updatedValues(before: PropertyBag, from: StepTemplate | null, to: StepTemplate, answers: UpdateAnswers): Part {
  const old = from?.parameters ?? [];
  const changes: UpdateChange[] = [];
  /** The new entry for each existing key, computed from the original action, because names may be swapped. */
  const next = new Map<string, readonly [name: string, value: PropertyValue]>();
  const added: (readonly [name: string, value: string])[] = [];
  const matched = new Set<TemplateParameter>();
  for (const parameter of to.parameters) {
    const { name, label } = parameter;
    const was = matchOf(parameter, old, to.parameters);
    if (was !== null) matched.add(was);
    const key = keyOf(before, was?.name ?? name);
    const answer = answerFor(answers.values, name);
    if (was === null && key === null) {
      const value = answer ?? parameter.defaultValue;
      added.push([name, value]);
      changes.push({ kind: 'added', name, label, value, needsValue: needsValue(parameter) });
      continue;
    }
    const value = key === null ? '' : (propertyOf(before, key) ?? '');
    const isOther = was !== null && was.control !== parameter.control && !fits(value, was, parameter);
    const isCleared = isOther && [was.control, parameter.control].includes('sensitive') && !value.includes('#{');
    const now = answer ?? (isCleared ? '' : value);
    const stored = key === null ? undefined : before.get(key);
    const isSecret = typeof stored === 'object' && answer === null && !isCleared;
    if (key === null) added.push([name, now]);
    else next.set(key, [was !== null && !sameName(was.name, name) ? name : key, isSecret ? stored : now]);
    if (isOther) changes.push({ kind: 'retyped', name, label, from: was.control, to: parameter.control, value: now });
    else if (was !== null && !sameName(was.name, name))
      changes.push({ kind: 'renamed', name, label, from: was.name, value: now });
    else changes.push({ kind: 'kept', name, label, value: now, newDefault: newDefault(value, was, parameter) });
  }
  for (const parameter of old) {
    const key = keyOf(before, parameter.name);
    if (matched.has(parameter) || key === null || next.has(key)) continue;
    const { name, label } = parameter;
    changes.push({ kind: 'dropped', name, label, value: propertyOf(before, key) ?? '' });
    next.set(key, [name, '']);
  }
  const entries = [...before].flatMap(([key, value]) => {
    const [name, now] = next.get(key) ?? [key, value];
    return now === '' && value !== '' ? [] : [[name, now] as const];
  });
  return { bag: new Map([...entries, ...added.filter(([, value]) => value !== '')]), changes };
}

/** Matches by id if it is unique on both sides, else by name. */
function matchOf(
  parameter: TemplateParameter,
  old: readonly TemplateParameter[],
  all: readonly TemplateParameter[],
): TemplateParameter | null {
  const withId = (list: readonly TemplateParameter[]) =>
    list.filter(({ id }) => id !== null && sameName(id, parameter.id ?? ''));
  const [before] = withId(old);
  if (parameter.id !== null && before !== undefined && withId(old).length === 1 && withId(all).length === 1)
    return before;
  return old.find(({ name }) => sameName(name, parameter.name)) ?? null;
}

/** Whether a value of one control type is valid in another (point 6). */
function fits(value: string, was: TemplateParameter, now: TemplateParameter): boolean {
  if (now.control === 'multiline') return was.control === 'text';
  if (now.control !== 'select' || (was.control !== 'text' && was.control !== 'multiline')) return false;
  return value === '' || value.includes('#{') || now.options.some((option) => option.value === value);
}

/**
 * A check box without a value is off, and an empty secret is bound later; anything else without a default needs a
 * value.
 */
function needsValue({ control, defaultValue }: TemplateParameter): boolean {
  return defaultValue === '' && control !== 'checkbox';
}

function newDefault(value: string, was: TemplateParameter | null, now: TemplateParameter): string | null {
  return was !== null && value === was.defaultValue && now.defaultValue !== was.defaultValue ? now.defaultValue : null;
}

/** Properties that belong to the step, whatever its template says. */
const stepOwned =
  /^(Octopus\.Action\.(RunOnServer|AutoRetry\..*|ExecutionTimeout\..*|ConditionVariableExpression|TargetRoles|MaxParallelism|Template\..*|Package\.(PackageId|FeedId))|OctopusUseBundledTooling)$/i;

/** The properties a template sets itself, without its parameters and without those that belong to the step. */
export function contentOf(template: StepTemplate | null): ReadonlyMap<string, PropertyValue> {
  if (template === null) return new Map();
  const names = new Set(template.parameters.map(({ name }) => foldCase(name)));
  return new Map([...template.presets].filter(([key]) => !names.has(foldCase(key)) && !stepOwned.test(key)));
}

function updatedContent(
  before: PropertyBag,
  from: StepTemplate | null,
  to: StepTemplate,
  { keeps }: UpdateAnswers,
): Part {
  const [old, next] = [contentOf(from), contentOf(to)];
  const changes: UpdateChange[] = [];
  let bag = before;
  for (const name of new Set([...next.keys(), ...old.keys()])) {
    const mine = propertyOf(bag, name);
    const was = old.get(name);
    const then = next.get(name) ?? null;
    const isMine = mine !== null && !isSame(mine, was) && !isSame(mine, then ?? undefined);
    const isKept = isMine && keeps?.has(name) === true;
    if (isMine) changes.push({ kind: 'overwritten', name, mine, next: typeof then === 'string' ? then : null, isKept });
    if (!isKept)
      bag = withProperty(bag, name, isSame(mine ?? undefined, then ?? undefined) && mine !== null ? mine : then);
  }
  return { bag, changes };
}

/** Line endings differ between files; that does not count as a change of a script. */
function isSame(left: PropertyValue | undefined, right: PropertyValue | undefined): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return left === right;
  return left.replaceAll('\r\n', '\n').trimEnd() === right.replaceAll('\r\n', '\n').trimEnd();
}

function updatedPackages(action: Action, from: StepTemplate | null, to: StepTemplate) {
  const isLinked = !isComplete(action);
  const has = (list: readonly { readonly name: string }[], name: string) =>
    list.some((each) => sameName(each.name, name));
  const dropped = (from?.packages ?? []).filter(({ name }) => has(action.packages, name) && !has(to.packages, name));
  const added = to.packages.filter(({ name }) => !has(action.packages, name));
  const stay: readonly PackageReference[] = action.packages.filter(({ name }) => !has(dropped, name));
  const changes: UpdateChange[] = [
    ...added.map(({ name }) => ({ kind: 'package-added' as const, name })),
    ...dropped.map(({ name }) => ({ kind: 'package-dropped' as const, name })),
  ];
  const list = changes.length === 0 ? action.packages : [...stay, ...added.map((each) => packageFrom(each, isLinked))];
  return { list, changes };
}

/** The spelling a bag has for a name; null if the bag does not have it. */
function keyOf(bag: PropertyBag, name: string): string | null {
  for (const key of bag.keys()) if (sameName(key, name)) return key;
  return null;
}

function answerFor(values: UpdateAnswers['values'], name: string): string | null {
  for (const [key, value] of values ?? []) if (sameName(key, name)) return value;
  return null;
}

function hasAnswer(values: UpdateAnswers['values'], name: string): boolean {
  return answerFor(values, name) !== null;
}
