import { sameName } from '../../base/caseless';
import type { Situation } from '../situation';
import { chooseValue } from './chooseValue';
import type { VariableContext } from './context';

/** What a text comes to: its value, an error of the evaluation, or what it depends on that nobody knows yet. */
export type Resolved =
  | { readonly kind: 'text'; readonly text: string; readonly used: readonly UsedValue[] }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'unknown'; readonly dependsOn: readonly string[] };

/** A variable that a text used: its value, the scope that made it win, and the values that lost. */
export interface UsedValue {
  readonly name: string;
  readonly value: string;
  readonly scope: string;
  readonly losers: readonly string[];
}

/** Values beside those of the model: system variables and outputs of this run. Undefined = no such value, null = not known. */
export type RunValues = (name: string) => string | null | undefined;

/** How deep values may refer to values before it counts as a circle. */
const deepest = 20;

/**
 * A text with its `#{Name}` filled in (V-01 to V-18). Everything beyond plain names (conditionals, filters, loops) is
 * answered with `unknown`: it is not guessed.
 */
export function resolveText(
  situation: Situation,
  text: string,
  context: VariableContext,
  runValues: RunValues,
  depth = 0,
): Resolved {
  if (!text.includes('#{')) return { kind: 'text', text, used: [] };
  if (depth > deepest) return { kind: 'error', message: 'The value refers to itself.' };
  const used: UsedValue[] = [];
  let filled = '';
  let from = 0;
  for (let open = text.indexOf('#{'); open !== -1; open = text.indexOf('#{', from)) {
    const close = text.indexOf('}', open);
    if (close === -1)
      return { kind: 'error', message: `The expression opens "#{" at character ${open + 1} and never closes it.` };
    const name = text.slice(open + 2, close).trim();
    if (!isPlainName(name)) return { kind: 'unknown', dependsOn: [text.slice(open, close + 1)] };
    const value = valueOfName(situation, name, context, runValues, depth);
    if (value.kind !== 'text') return value;
    filled += text.slice(from, open) + value.text;
    used.push(...value.used);
    from = close + 1;
  }
  return { kind: 'text', text: filled + text.slice(from), used };
}

/** A name without the marks of filters, conditionals and loops; indexers such as `Action[Deploy].Output.X` belong to it. */
function isPlainName(name: string): boolean {
  return /^[^\s|#{}/][^|#{}]*$/.test(name) && !/^(if|unless|each|calc)\s/.test(name);
}

function valueOfName(
  situation: Situation,
  name: string,
  context: VariableContext,
  runValues: RunValues,
  depth: number,
): Resolved {
  const system = runValues(name);
  if (system === null) return { kind: 'unknown', dependsOn: [name] };
  if (system !== undefined)
    return { kind: 'text', text: system, used: [{ name, value: system, scope: 'of this run', losers: [] }] };
  const prompted = Object.entries(situation.run.prompted ?? {}).find(([other]) => sameName(other, name))?.[1];
  if (prompted !== undefined)
    return {
      kind: 'text',
      text: prompted,
      used: [{ name, value: prompted, scope: 'asked for at the start', losers: [] }],
    };
  const choice = chooseValue(situation, name, context);
  if (choice === null) return { kind: 'error', message: `"${name}" has no value here.` };
  const { chosen, losers } = choice;
  if (chosen.value === null) return { kind: 'unknown', dependsOn: [name] };
  const inner = resolveText(situation, chosen.value, context, runValues, depth + 1);
  if (inner.kind !== 'text') return inner;
  const shown = chosen.sensitive ? '********' : inner.text;
  const lost = losers.map((other) => `${other.sensitive ? '********' : (other.value ?? '')} (${scopeText(other)})`);
  return { kind: 'text', text: inner.text, used: [{ name, value: shown, scope: scopeText(chosen), losers: lost }] };
}

/** "scoped to Production", "no scope". */
export function scopeText({
  scope = {},
}: {
  readonly scope?: Readonly<Record<string, readonly string[] | undefined>> | object;
}): string {
  const names = Object.values(scope as Record<string, readonly string[] | undefined>).flatMap((list) => list ?? []);
  return names.length === 0 ? 'no scope' : `scoped to ${names.join(', ')}`;
}

/** Whether Octopus takes a filled-in text as true. */
export function isTruthy(text: string): boolean {
  if (text === '' || text === '0') return false;
  const word = text.trim();
  return !(sameName(word, 'false') || sameName(word, 'no'));
}
