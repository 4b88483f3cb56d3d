import { foldCase } from '../base/caseless';
import type { PropertyBag } from '../model/propertyBag';
import type { Step } from '../model/step';
import { suppliedRows } from '../model/templates/suppliedRows';

/** An output variable that a text reads, by the name it uses. */
export interface OutputRead {
  /** The step or action, as named in the process or by a process template. */
  readonly name: string;
  /**
   * How T-10 qualifies the name: null = not qualified; empty = read from inside a template; else the step that uses the
   * template.
   */
  readonly usage: string | null;
  readonly variable: string;
}

const reference =
  /Octopus\.(?:(ProcessTemplate)(?:\[([^\]\r\n]{1,200})\])?\.)?(?:Action|Step)\[([^\]\r\n]{1,200})\]\.Output(?:\[[^\]\r\n]{1,200}\])?\.([A-Za-z0-9_.-]+)/gi;

/** The shortest such text is `Octopus.Step[X].Output.Y`; most properties are shorter and need no search. */
const shortest = 24;

const known = new WeakMap<Step, ReadonlyMap<string | null, readonly OutputRead[]>>();

/**
 * Output variables that the texts of a row read: for a child action its own texts; for a step those of the step, its
 * only action, and the parameters it passes to a template.
 */
export function outputReadsOf(step: Step, actionId: string | null): readonly OutputRead[] {
  return allReadsOf(step).get(actionId) ?? none;
}

/** Whether any text of a step or of its actions reads an output variable. */
export function readsOutputs(step: Step): boolean {
  return allReadsOf(step).size > 0;
}

const none: readonly OutputRead[] = [];

/** Keyed by action id, null for the step; only rows that read something. */
function allReadsOf(step: Step): ReadonlyMap<string | null, readonly OutputRead[]> {
  let reads = known.get(step);
  if (!reads) {
    const isPlain = step.actions.length < 2;
    const handed = step.processTemplate === null ? [] : suppliedRows(step.processTemplate).map(({ value }) => value);
    const own = [step.properties, ...(isPlain ? step.actions.map((action) => action.properties) : [])];
    const children = isPlain
      ? []
      : step.actions.map((action) => [action.id, readsIn(textsIn([action.properties]))] as const);
    const all = [[null, readsIn([...textsIn(own), ...handed])] as const, ...children];
    reads = new Map<string | null, readonly OutputRead[]>(all.filter(([, found]) => found.length > 0));
    known.set(step, reads);
  }
  return reads;
}

function textsIn(bags: readonly PropertyBag[]): readonly string[] {
  return bags.flatMap((bag) => [...bag.values()]).filter((value) => typeof value === 'string');
}

function readsIn(texts: readonly string[]): readonly OutputRead[] {
  const found = new Map<string, OutputRead>();
  for (const text of texts) {
    if (text.length < shortest) continue;
    for (const [, template, used = '', quoted = '', read = ''] of text.matchAll(reference)) {
      const usage = template === undefined ? null : unquoted(used);
      const name = unquoted(quoted);
      const variable = read.replace(/\.$/, '');
      found.set(`${usage === null ? '' : foldCase(`[${usage}]`)} ${foldCase(name)} ${variable}`, {
        name,
        usage,
        variable,
      });
    }
  }
  return [...found.values()];
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}
