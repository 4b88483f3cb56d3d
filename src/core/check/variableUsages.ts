import { foldCase } from '../base/caseless';
import { pathText } from '../lang/expression/canonicalText';
import { parseCached } from '../lang/expression/parseCached';
import { parseExpression } from '../lang/expression/parseExpression';
import type { DeploymentModel } from '../model/deploymentModel';
import { mapTexts } from '../model/edits/mapTexts';
import type { Process } from '../model/process';

/** A text that reads a variable: a property or field of a row, or the value of another variable. */
export type VariableUsage =
  | { readonly kind: 'field'; readonly stepId: string; readonly actionId: string | null; readonly field: string }
  | { readonly kind: 'variable'; readonly name: string };

/** Ways a script asks for a variable by name, in the languages the server runs. */
const inScripts = [
  /OctopusParameters\[\s*["']([^"'\r\n]{1,200})["']\s*\]/gi,
  /get_octopusvariable\s+["']([^"'\r\n]{1,200})["']/gi,
  /(?:get_octopusvariable|Octopus\.Parameters|OctopusParameters\.tryFind|Octopus\.findVariable)\s*[([]\s*["']([^"'\r\n]{1,200})["']/gi,
];

/** What each of them holds; most texts hold none. */
const asksInScript = /octopus\.?(?:parameters|variable|findvariable)/i;

/**
 * Every text of a process and its variables that reads a variable, by expression or in a script. A text that walks into
 * the value (`#{Hosts.Web}` of the JSON in `Hosts`) or over its items counts. Linear in the texts.
 */
export function variableUsages(process: Process, model: DeploymentModel, name: string): readonly VariableUsage[] {
  const key = foldCase(name);
  const found: VariableUsage[] = [];
  mapTexts(process, (text, { step, action, field }) => {
    if (readsIn(text).some((read) => isOf(foldCase(read), key)))
      found.push({ kind: 'field', stepId: step.id, actionId: action?.id ?? null, field });
    return text;
  });
  for (const other of model.variables) {
    if (foldCase(other.name) === key || other.value === null || other.sensitive) continue;
    if (readsIn(other.value).some((read) => isOf(foldCase(read), key)))
      found.push({ kind: 'variable', name: other.name });
  }
  return found;
}

/** Names a text reads, as they are written, each path whole. */
export function readsIn(text: string): readonly string[] {
  const scripted = scriptReadsIn(text);
  if (!text.includes('#{')) return scripted;
  // A text that the server could not read as a whole still names what it would have read.
  const template = parseCached(text).template ?? parseExpression(text, 'tolerant').template;
  return [...scripted, ...(template === null ? [] : pathsIn(template))];
}

/** Names a script asks for. */
export function scriptReadsIn(text: string): readonly string[] {
  if (text.length <= 12 || !asksInScript.test(text)) return [];
  return inScripts.flatMap((way) => [...text.matchAll(way)].map((hit) => hit[1] ?? ''));
}

/** The paths anywhere in a tree; whatever else a token holds is walked the same way. */
function pathsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'path') {
    const path = value as Parameters<typeof pathText>[0];
    return [pathText(path), ...path.steps.flatMap(pathsIn)];
  }
  return Object.values(value).flatMap(pathsIn);
}

/** Whether reading one name reads the variable of another: the same, something within it, or all that begins with it. */
function isOf(read: string, key: string): boolean {
  if (read === key) return true;
  return begins(read, key) || begins(key, read);
}

function begins(text: string, start: string): boolean {
  return text.startsWith(start) && /^[.[]/.test(text.slice(start.length));
}
