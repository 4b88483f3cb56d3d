import { foldCase } from '../base/caseless';
import { pathText } from '../lang/expression/canonicalText';
import { eachPath } from '../lang/expression/eachPath';
import { parseCached } from '../lang/expression/parseCached';
import { parseExpression } from '../lang/expression/parseExpression';
import type { Template } from '../lang/expression/tree';
import type { DeploymentModel } from '../model/deploymentModel';
import { eachText } from '../model/edits/eachText';
import type { Process } from '../model/process';

/** A text that reads a variable: a property or field of a row, or the value of another variable. */
export type VariableUsage =
  | { readonly kind: 'field'; readonly stepId: string; readonly actionId: string | null; readonly field: string }
  | { readonly kind: 'variable'; readonly name: string };

/** How scripts read a variable by name, in the languages the server runs. */
const inScripts = [
  /OctopusParameters\[\s*["']([^"'\r\n]{1,200})["']\s*\]/gi,
  /get_octopusvariable\s+["']([^"'\r\n]{1,200})["']/gi,
  /(?:get_octopusvariable|Octopus\.Parameters|OctopusParameters\.tryFind|Octopus\.findVariable)\s*[([]\s*["']([^"'\r\n]{1,200})["']/gi,
];

/** A quick test before the patterns above: most texts contain none of them. */
const asksInScript = /octopus\.?(?:parameters|variable|findvariable)/i;

/**
 * Every text of a process and its variables that reads a variable, by expression or in a script. Reading part of the
 * value (`#{Hosts.Web}` of the JSON in `Hosts`) or looping over it counts. Linear in the texts.
 */
export function variableUsages(process: Process, model: DeploymentModel, name: string): readonly VariableUsage[] {
  const key = foldCase(name);
  const found: VariableUsage[] = [];
  for (const step of process.steps)
    eachText(step, (text, action, field) => {
      if (readsIn(text).some((read) => isOf(foldCase(read), key)))
        found.push({ kind: 'field', stepId: step.id, actionId: action?.id ?? null, field });
    });
  for (const other of model.variables) {
    if (foldCase(other.name) === key || other.value === null || other.sensitive) continue;
    if (readsIn(other.value).some((read) => isOf(foldCase(read), key)))
      found.push({ kind: 'variable', name: other.name });
  }
  return found;
}

/** The names a text reads, as written, each path in full. */
export function readsIn(text: string): readonly string[] {
  const scripted = scriptReadsIn(text);
  if (!text.includes('#{')) return scripted;
  // Even a text the server could not parse as a whole names the variables it meant to read.
  const template = parseCached(text).template ?? parseExpression(text, 'tolerant').template;
  return [...scripted, ...(template === null ? [] : pathTextsIn(template))];
}

/** The names a script reads. */
export function scriptReadsIn(text: string): readonly string[] {
  if (text.length <= 12 || !asksInScript.test(text)) return [];
  return inScripts.flatMap((way) => [...text.matchAll(way)].map((hit) => hit[1] ?? ''));
}

function pathTextsIn(template: Template): readonly string[] {
  const texts: string[] = [];
  eachPath(template, (path) => texts.push(pathText(path)));
  return texts;
}

/** Whether a read name refers to the variable: the same name, a part of its value, or a prefix that covers it. */
function isOf(read: string, key: string): boolean {
  if (read === key) return true;
  return begins(read, key) || begins(key, read);
}

function begins(text: string, start: string): boolean {
  return text.startsWith(start) && /^[.[]/.test(text.slice(start.length));
}
