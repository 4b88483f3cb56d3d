import {
  findRow,
  type NamedRow,
  type Process,
  propertyOf,
  startsWithPrevious,
  stepIn,
  usagesOfName,
} from '../core/index';
import type { Selection } from '../state/openDocument';

/** A place that depends on a row. */
export interface UsagePlace {
  readonly row: Selection;
  /** "14 Seed reference data" */
  readonly called: string;
  /** Where in it: a property, or the start trigger. */
  readonly field: string;
  /** The text around the mention; empty when there is none. */
  readonly excerpt: string;
}

const around = 50;

/** All places that mention a row by its name (its outputs and status among them), and steps that start with it. */
export function usagePlaces(process: Process, row: Selection): readonly UsagePlace[] {
  const found = findRow(process, row);
  if (found === null) return [];
  const { step, action } = found;
  const inside = action === null && step.actions.length > 1 ? step.actions : [];
  const usages = [
    ...usagesOfName(process, step.id, action?.id ?? null),
    ...inside.flatMap((child) => usagesOfName(process, step.id, child.id)),
  ];
  const names = [found.name, ...inside.map((child) => child.name), ...step.actions.slice(0, 1).map((one) => one.name)];
  const mentions = usages.flatMap((usage): readonly UsagePlace[] => {
    const user = findRow(process, usage);
    if (user === null) return [];
    const text = textOf(process, usage);
    return [{ row: user.row, called: called(user), field: usage.field, excerpt: excerptOf(text, names) }];
  });
  const next = action === null ? process.steps[process.steps.indexOf(step) + 1] : undefined;
  const follower =
    next !== undefined && startsWithPrevious(next) ? findRow(process, { stepId: next.id, actionId: null }) : null;
  return follower === null
    ? mentions
    : [
        ...mentions,
        { row: follower.row, called: called(follower), field: 'Start: together with this step', excerpt: '' },
      ];
}

function called({ number, name }: NamedRow): string {
  return `${number} ${name}`;
}

function textOf(process: Process, usage: { stepId: string; actionId: string | null; field: string }): string {
  const step = stepIn(process, usage.stepId);
  const owner = usage.actionId === null ? step : step?.actions.find((each) => each.id === usage.actionId);
  return owner === undefined ? '' : (propertyOf(owner.properties, usage.field) ?? '');
}

/** The line of the first mention, shortened to what stands around it. */
function excerptOf(text: string, names: readonly string[]): string {
  const low = text.toLowerCase();
  const at = Math.min(...names.map((name) => low.indexOf(`[${name.toLowerCase()}]`)).filter((each) => each !== -1));
  if (!Number.isFinite(at)) return '';
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - around);
  const lineEnd = text.indexOf('\n', at);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, at + 2 * around);
  return `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${text.slice(from, to).trim()}${to < text.length && to !== lineEnd ? '…' : ''}`;
}
