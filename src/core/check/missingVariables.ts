import { foldCase } from '../base/caseless';
import { pathText } from '../lang/expression/canonicalText';
import { eachPath } from '../lang/expression/eachPath';
import { parseCached } from '../lang/expression/parseCached';
import type { Template } from '../lang/expression/tree';
import type { Action } from '../model/action';
import type { DeploymentModel } from '../model/deploymentModel';
import { eachText } from '../model/edits/eachText';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import { parametersIn } from '../model/templates/templateProcess';
import { scriptReadsIn } from './variableUsages';

/** A variable that is read somewhere and that the model does not list. */
export interface MissingVariable {
  readonly name: string;
  /** The readers, in words: `step 3 "Deploy web"`, `variable Url`; no duplicates. */
  readonly readBy: readonly string[];
}

/**
 * Variables that a process or a variable value reads, by expression or in a script, and that the model does not list,
 * in order of first use. The server's own variables, loop items, and properties of the reading action itself (the
 * parameters of its template) are not missing. Linear in the texts.
 */
export function missingVariables(process: Process, model: DeploymentModel): readonly MissingVariable[] {
  const known = knownNames([...model.variables.map(({ name }) => name), ...parametersIn(process)]);
  const found = new Map<string, { readonly name: string; readonly readBy: Set<string> }>();
  const note = ({ key, name }: Read, by: string) => {
    if (isListed(key, known)) return;
    const entry = found.get(key) ?? { name, readBy: new Set() };
    found.set(key, entry);
    entry.readBy.add(by);
  };
  process.steps.forEach((step, at) => {
    for (const read of readsOfStep(step)) note(read, `step ${at + 1} "${step.name}"`);
  });
  for (const { name, value, sensitive } of model.variables)
    if (value !== null && sensitive !== true) for (const read of readsOfText(value)) note(read, `variable ${name}`);
  return [...found.values()].map(({ name, readBy }) => ({ name, readBy: [...readBy] }));
}

/** A name that a text reads, with the key under which names are compared. */
interface Read {
  readonly key: string;
  readonly name: string;
}

const readsByStep = new WeakMap<Step, readonly Read[]>();

/** The names a step reads, without properties of the action that reads them; computed once per step. */
function readsOfStep(step: Step): readonly Read[] {
  const earlier = readsByStep.get(step);
  if (earlier !== undefined) return earlier;
  const found: Read[] = [];
  const properties = new Map<Action, ReadonlySet<string>>();
  const ownOf = (action: Action) => {
    const own = properties.get(action) ?? new Set([...action.properties.keys()].map(foldCase));
    properties.set(action, own);
    return own;
  };
  eachText(step, (text, action) => {
    for (const read of readsOfText(text)) if (action === null || !ownOf(action).has(read.key)) found.push(read);
  });
  const kept = found.length === 0 ? nothing : found;
  readsByStep.set(step, kept);
  return kept;
}

const nothing: readonly Read[] = [];

function readsOfText(text: string): readonly Read[] {
  const names = namesReadIn(text);
  return names.length === 0 ? nothing : names.map((name) => ({ key: foldCase(name), name }));
}

/**
 * All known names (variables of the model, parameters of an open process template), with their prefixes: a loop over
 * `Hosts` reads `Hosts[a].Url`.
 */
function knownNames(listed: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of listed) for (const start of beginningsOf(foldCase(name))) names.add(start);
  return names;
}

/** Whether the model lists a name, a longer name that begins with it, or a prefix of it. */
function isListed(key: string, known: ReadonlySet<string>): boolean {
  return known.size > 0 && (known.has(key) || beginningsOf(key).some((start) => known.has(start)));
}

/** The prefixes of `A.B[C]`: itself, `A.B` and `A`. */
function beginningsOf(name: string): readonly string[] {
  const beginnings = [name];
  for (let end = 1; end < name.length; end += 1)
    if (name[end] === '.' || name[end] === '[') beginnings.push(name.slice(0, end));
  return beginnings;
}

function namesReadIn(text: string): readonly string[] {
  const template = text.includes('#{') ? parseCached(text).template : null;
  const named = template === null ? noNames : namesOfTemplate(template);
  const scripted = scriptReadsIn(text);
  return scripted.length === 0 ? named : [...scripted.filter(isProjects), ...named];
}

const noNames: readonly string[] = [];

/** Unchanged texts, and equal texts in several steps, share one parsed template; its names are found once. */
const namesByTemplate = new WeakMap<Template, readonly string[]>();

function namesOfTemplate(template: Template): readonly string[] {
  const known = namesByTemplate.get(template);
  if (known !== undefined) return known;
  const names: string[] = [];
  eachPath(template, (path, items) => {
    const [first] = path.steps;
    const isItem = first?.kind === 'name' && items.length > 0 && items.includes(foldCase(first.text));
    const name = isItem ? '' : pathText(path);
    if (name !== '' && isProjects(name)) names.push(name);
  });
  namesByTemplate.set(template, names);
  return names;
}

/** Whether a project can define the name: it is neither a system variable nor an output of the run. */
function isProjects(name: string): boolean {
  return !/^(octopus([.[]|$)|(if|unless|each)\s)/i.test(name) && !name.includes('#{') && !/[*$"'\s]$/.test(name);
}
