import type { OclLiteral, OclNumber, OclStatement, OclString, OclValue } from '../../lang/ocl/content';
import { stringOf } from '../../lang/ocl/content';
import { statementsOf } from '../../lang/ocl/statementsOf';
import type { AttributeNode, BlockNode } from '../../lang/ocl/tree';
import type { Wanted } from '../../lang/ocl/wanted';
import type { Extra, ExtraValue } from '../../model/extra';

/** A statement with all its content, as an extra. */
export function extraOf(node: AttributeNode | BlockNode): Extra {
  const [statement] = statementsOf([node]);
  return statement === undefined ? { kind: 'block', name: '', labels: [], children: [] } : extraOfStatement(statement);
}

function extraOfStatement(statement: OclStatement): Extra {
  if (statement.kind === 'attribute')
    return { kind: 'attribute', name: statement.name, value: extraValueOf(statement.value) };
  const { kind, name, labels, body } = statement;
  return { kind, name, labels: labels.map((label) => label.text), children: body.map(extraOfStatement) };
}

function extraValueOf(value: OclValue): ExtraValue {
  switch (value.kind) {
    case 'string':
    case 'heredoc':
      return { kind: 'text', text: value.text };
    case 'integer':
      return { kind: 'number', text: String(value.value) };
    case 'decimal':
      return { kind: 'number', text: value.text };
    case 'boolean':
      return { kind: 'boolean', value: value.value };
    case 'null':
      return { kind: 'null' };
    case 'array':
      return { kind: 'list', items: value.items.map(extraValueOf) };
    case 'dictionary':
      return { kind: 'dictionary', entries: value.entries.map((entry) => [entry.key, extraValueOf(entry.value)]) };
  }
}

/** Extras as wanted statements. Values that only JSON can hold (nested lists, objects) are written as JSON text. */
export function wantedExtras(extras: readonly Extra[]): readonly Wanted[] {
  const counts = new Map<string, number>();
  return extras.map((extra): Wanted => {
    if (extra.kind === 'attribute')
      return { kind: 'attribute', name: extra.name, value: valueOfExtra(extra.value), implied: false, omitted: false };
    const { kind, name, labels, children } = extra;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const key = `extra ${name} ${count}`;
    return {
      kind,
      name,
      labels,
      labelsImplied: false,
      key,
      group: null,
      origin: extra,
      implied: false,
      body: () => wantedExtras(children),
    };
  });
}

function valueOfExtra(value: ExtraValue): OclValue {
  if (value.kind === 'dictionary')
    return { kind: 'dictionary', entries: value.entries.map(([key, own]) => ({ key, value: literalOfExtra(own) })) };
  return literalOfExtra(value);
}

function literalOfExtra(value: ExtraValue): OclLiteral {
  switch (value.kind) {
    case 'text':
      return stringOf(value.text);
    case 'number':
      return numberOf(value.text);
    case 'boolean':
    case 'null':
      return value;
    case 'list':
      return arrayOf(value.items) ?? stringOf(JSON.stringify(plainOf(value)));
    default:
      return stringOf(JSON.stringify(plainOf(value)));
  }
}

/** A number if OCL can hold it, else its digits as text. */
function numberOf(text: string): OclString | OclNumber {
  if (/^-?\d+\.\d+$/.test(text)) return { kind: 'decimal', text };
  const value = Number(text);
  return /^-?\d+$/.test(text) && Math.abs(value) <= 2147483647 ? { kind: 'integer', value } : stringOf(text);
}

/** An array of texts or of numbers of one kind; null for other items. */
function arrayOf(items: readonly ExtraValue[]): OclLiteral | null {
  const literals = items.map(literalOfExtra);
  const kind = literals[0]?.kind;
  const fits = literals.filter(
    (item): item is OclString | OclNumber =>
      item.kind === kind && (item.kind === 'string' || item.kind === 'integer' || item.kind === 'decimal'),
  );
  const isPlain = items.every((item) => item.kind === 'text' || item.kind === 'number');
  return isPlain && fits.length === items.length ? { kind: 'array', items: fits } : null;
}

function plainOf(value: ExtraValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return Number(value.text);
    case 'boolean':
      return value.value;
    case 'null':
      return null;
    case 'list':
      return value.items.map(plainOf);
    case 'dictionary':
      return Object.fromEntries(value.entries.map(([key, own]) => [key, plainOf(own)]));
    case 'json':
      return value.value;
  }
}
