import { foldCase } from '../../base/caseless';
import type { Process } from '../../model/process';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';
import { type AskedOutput, parseOutputName } from './outputValue';

/**
 * What a name refers to: an output of a step or action, something unknown, something that does not exist, or (null)
 * something else.
 */
export type AskedOfSteps = AskedOutput | 'unknown' | 'missing' | null;

/**
 * Which step a name refers to if process templates are used (T-10, T-11): outputs of their steps have one name inside
 * and another outside; names of statuses are not documented. Without templates every output has its plain name (V-16).
 */
export function askedOfSteps({ process }: Situation, { step }: VariableContext, name: string): AskedOfSteps {
  const names = templateNamesOf(process);
  const plain = parseOutputName(name);
  if (names === null) return plain;
  const within = step?.origin?.usage.name ?? null;
  if (plain !== null) {
    const key = foldCase(plain.action);
    const isAlsoInside = within !== null && names.inner.has(foldCase(`${within}/${plain.action}`));
    if (names.plain.has(key) && !isAlsoInside) return plain;
    return names.innerNames.has(key) || names.inner.has(key) || names.unloaded.size > 0 ? 'unknown' : plain;
  }
  if (beginning.test(name)) return 'missing';
  const [, used, action = '', target, output = ''] = templateOutput.exec(name) ?? [];
  if (output !== '') {
    const full = `${used ?? within ?? ''}/${action}`;
    const exists = names.inner.has(foldCase(full));
    if (exists && (used === undefined) === (within !== null)) return { action: full, target: target ?? null, output };
    const isOpen = used === undefined ? names.unloaded.size > 0 : names.unloaded.has(foldCase(used));
    return exists || isOpen || (used === undefined && names.innerNames.has(foldCase(action))) ? 'unknown' : 'missing';
  }
  const [, asked] = /^octopus\.(?:processtemplate(?:\[.+?\])?\.)?(?:step|action)\[(.+?)\]\./i.exec(name) ?? [];
  if (asked === undefined) return within !== null && unnamedInside.test(name) ? 'unknown' : null;
  if (names.plain.has(foldCase(asked)) && !/^octopus\.processtemplate/i.test(name)) return null;
  const isOfTemplate = [names.innerNames, names.inner, names.usages].some((some) => some.has(foldCase(asked)));
  return isOfTemplate || names.unloaded.size > 0 ? 'unknown' : null;
}

const templateOutput = /^octopus\.processtemplate(?:\[(.+?)\])?\.action\[(.+?)\]\.output(?:\[(.+?)\])?\.(.+)$/i;

/** The prefixes of such an output's name have no value themselves. */
const beginning = /^octopus\.processtemplate(?:\[[^\]]+\])?(?:\.action(?:\[[^\]]+\](?:\.output(?:\[[^\]]+\])?)?)?)?$/i;

/** The name of a template's step in a run is not public. */
const unnamedInside = /^octopus\.(?:step\.(?:name|number)|action\.(?:name|number))$/i;

/** The names in a process that uses templates; all folded. */
interface TemplateNames {
  /** Steps and actions of the process itself. */
  readonly plain: ReadonlySet<string>;
  /** Steps and actions of templates, by their names in the template and as `Usage/Step`. */
  readonly innerNames: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
  /** The steps that use a template, and those among them whose template is not known. */
  readonly usages: ReadonlySet<string>;
  readonly unloaded: ReadonlySet<string>;
}

/** Null for a process without templates. */
function templateNamesOf(process: Process): TemplateNames | null {
  const known = remembered.get(process);
  if (known !== undefined) return known;
  const names = namesIn(process);
  remembered.set(process, names);
  return names;
}

const remembered = new WeakMap<Process, TemplateNames | null>();

function namesIn({ steps }: Process): TemplateNames | null {
  if (steps.every(({ origin, processTemplate }) => origin === undefined && processTemplate === null)) return null;
  const plain = new Set<string>();
  const innerNames = new Set<string>();
  const inner = new Set<string>();
  const usages = new Set<string>();
  const unloaded = new Set<string>();
  for (const { name, actions, origin, processTemplate } of steps) {
    const all = [name, ...actions.map((action) => action.name)].map(foldCase);
    if (origin !== undefined) {
      for (const own of [origin.name, ...origin.actionNames]) innerNames.add(foldCase(own));
      for (const full of all) inner.add(full);
      usages.add(foldCase(origin.usage.name));
    } else if (processTemplate !== null) {
      usages.add(foldCase(name));
      unloaded.add(foldCase(name));
    } else for (const own of all) plain.add(own);
  }
  return { plain, innerNames, inner, usages, unloaded };
}
