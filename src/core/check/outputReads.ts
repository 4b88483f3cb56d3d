import { foldCase } from '../base/caseless';
import type { PropertyBag } from '../model/propertyBag';
import type { Step } from '../model/step';
import { suppliedRows } from '../model/templates/suppliedRows';

/** An output value that a text reads, as it names it. */
export interface OutputRead {
  /** The step or action: of the process, or as a process template calls it. */
  readonly name: string;
  /** Behind which of the forms of T-10: null = plainly; empty = from within a template; else the step that uses one. */
  readonly usage: string | null;
  readonly variable: string;
}

const reference =
  /Octopus\.(?:(ProcessTemplate)(?:\[([^\]\r\n]{1,200})\])?\.)?(?:Action|Step)\[([^\]\r\n]{1,200})\]\.Output(?:\[[^\]\r\n]{1,200}\])?\.([A-Za-z0-9_.-]+)/gi;

const known = new WeakMap<Step, ReadonlyMap<string | null, readonly OutputRead[]>>();

/** What the texts of a row read: of a child action its own, of a step those of the step, its only action, and what it hands on. */
export function outputReadsOf(step: Step, actionId: string | null): readonly OutputRead[] {
  return allReadsOf(step).get(actionId) ?? none;
}

/** Whether any text of a step, or of an action of it, reads an output value. */
export function readsOutputs(step: Step): boolean {
  return allReadsOf(step).size > 0;
}

const none: readonly OutputRead[] = [];

/** By the id of the action, null for the step; only rows that read something. */
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
