import { type BoundNames, bindNames } from '../evaluate/bindNames';
import type { ParsedExpression } from '../parseExpression';
import type { Template } from '../tree';
import type { Code } from './code';
import { compileTemplate } from './compileTemplate';
import { type Costs, exceedsLimits } from './costs';

/**
 * Compiles a text for a list of names; null if the interpreter must evaluate it. It is compiled at the second use,
 * because many texts are evaluated only once.
 */
export function codeFor(parsed: ParsedExpression, names: readonly string[]): Code | null {
  const { template } = parsed;
  if (template === null) return null;
  if (parsed.isUsed === undefined) {
    parsed.isUsed = true;
    return compiled(template, bindNames(names));
  }
  const codes = codesOf(names);
  let code = codes.get(template);
  if (code === undefined) {
    code = compiled(template, bindNames(names));
    codes.set(template, code);
  }
  return code;
}

type Codes = WeakMap<Template, Code | null>;

function codesOf(names: readonly string[]): Codes {
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const codes: Codes = new WeakMap();
  remembered.set(names, codes);
  return codes;
}

const remembered = new WeakMap<readonly string[], Codes>();

function compiled(template: Template, { top, broken }: BoundNames): Code | null {
  if (broken !== null) return null;
  const costs: Costs = { steps: 0, length: 0, times: 1, depth: 0 };
  const code = compileTemplate(template, { top, loop: null, costs, compile: compileTemplate });
  return exceedsLimits(costs) ? null : code;
}
