import { doubleText } from '../numbers/doubleText';
import type { JsonNode } from './jsonNode';

/** What a JSON element is as a variable's text: strings bare, `True`/`False`, objects and arrays as compact JSON. */
export function elementText(node: JsonNode): string {
  switch (node.kind) {
    case 'null':
      return '';
    case 'boolean':
      return node.value ? 'True' : 'False';
    case 'string':
      return node.value;
    case 'integer':
      return node.digits;
    case 'float':
      return doubleText(node.value);
    case 'date':
      return node.shown;
    case 'array':
    case 'object':
      return compactJson(node);
  }
}

function compactJson(node: JsonNode): string {
  switch (node.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(node.value);
    case 'string':
      return quoted(node.value);
    case 'integer':
      return node.digits;
    case 'float':
      return floatJson(node.value);
    case 'date':
      return quoted(node.iso);
    case 'array':
      return `[${node.items.map(compactJson).join(',')}]`;
    case 'object':
      return `{${[...node.members].map(([key, member]) => `${quoted(key)}:${compactJson(member)}`).join(',')}}`;
  }
}

/** Always with a decimal point or an exponent. */
function floatJson(value: number): string {
  if (!Number.isFinite(value)) return `"${doubleText(value)}"`;
  const text = doubleText(value);
  return /[.E]/.test(text) ? text : `${text}.0`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, escapeOf)}"`;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(sign: string): string {
  return shortEscapes.get(sign) ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
