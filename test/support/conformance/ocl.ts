import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import {
  canonicalOcl,
  type OclNode,
  type OclStatement,
  type OclValue,
  parseOcl,
  printOcl,
  printOclTree,
} from '../../../src/core/conformance';
import type { CaseResult, ConformanceKind } from './caseResult';

interface OclVector {
  readonly id: string;
  readonly ocl: string | null;
  readonly ast?: readonly PlainStatement[];
  readonly printed?: string;
  readonly canonical?: string;
  readonly warnings?: readonly string[];
  readonly error?: { readonly line: number; readonly col: number; readonly kind: string };
  readonly options?: { readonly legacyHeredoc?: boolean };
}

/** Runs a vector file of the OCL language: tree or first error, printed text, warnings. */
export const runOcl: ConformanceKind = async (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly OclVector[];
  return { cases: vectors.map(runVector), notes: [] };
};

function runVector(vector: OclVector): CaseResult {
  const expected = expectationOf(vector);
  const actual = vector.ocl === null ? printedOnly(vector) : outcomeOf(vector, vector.ocl);
  const ok = isDeepStrictEqual(actual, expected);
  const difference = `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  return { id: vector.id, ok, expected, actual, ...(ok ? {} : { difference }) };
}

function expectationOf({ error, ast, printed, canonical, warnings, ocl }: OclVector): unknown {
  if (error !== undefined) return { error, lossless: true };
  return {
    ...(ocl === null ? {} : { ast, lossless: true }),
    printed,
    ...(canonical === undefined ? {} : { canonical }),
    ...(warnings === undefined ? {} : { warnings: warnings.toSorted() }),
  };
}

function printedOnly({ ast = [] }: OclVector): unknown {
  return { printed: printOcl(ast.map(statementOf)) };
}

function outcomeOf({ options, canonical, warnings }: OclVector, text: string): unknown {
  const { tree, diagnostics } = parseOcl(text, { legacyHeredoc: options?.legacyHeredoc ?? false });
  const lossless = printOclTree(tree) === text;
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (first !== undefined) return { error: { line: first.at.line, col: first.at.column, kind: first.code }, lossless };
  const statements = tree.body.filter((node): node is Exclude<OclNode, { kind: 'unread' }> => node.kind !== 'unread');
  const read = statements.map(plainOf);
  return {
    ast: read,
    lossless,
    printed: printOcl(read.map(statementOf)),
    ...(canonical === undefined
      ? {}
      : { canonical: printOcl(read.map(statementOf).map((statement) => canonicalOcl(statement))) }),
    ...(warnings === undefined ? {} : { warnings: diagnostics.map((diagnostic) => diagnostic.code).sort() }),
  };
}

type PlainStatement =
  | { readonly k: 'attribute'; readonly name: string; readonly value: PlainValue }
  | {
      readonly k: 'block';
      readonly name: string;
      readonly labels: readonly string[];
      readonly body: readonly PlainStatement[];
    };
interface PlainValue {
  readonly t: string;
  readonly v?: unknown;
  readonly tag?: string;
  readonly indented?: boolean;
}

function plainOf(node: OclNode): PlainStatement {
  if (node.kind === 'unread') throw new Error('Nothing is unread in a text without errors.');
  if (node.kind === 'attribute') return { k: 'attribute', name: node.name, value: plainValueOf(node.value) };
  return { k: 'block', name: node.name, labels: node.labels.map((label) => label.text), body: node.body.map(plainOf) };
}

function plainValueOf(value: OclValue): PlainValue {
  switch (value.kind) {
    case 'null':
      return { t: 'null' };
    case 'boolean':
      return { t: 'bool', v: value.value };
    case 'integer':
      return { t: 'int', v: value.value };
    case 'decimal':
      return { t: 'decimal', v: value.text };
    case 'string':
      return { t: 'string', v: value.text };
    case 'heredoc':
      return { t: 'heredoc', v: value.text, tag: value.tag, indented: value.indented };
    case 'array':
      return { t: 'array', v: value.items.map(plainValueOf) };
    case 'dictionary':
      return { t: 'dict', v: value.entries.map((entry) => [entry.key, plainValueOf(entry.value)]) };
  }
}

function statementOf(plain: PlainStatement): OclStatement {
  if (plain.k === 'attribute') return { kind: 'attribute', name: plain.name, value: valueFrom(plain.value) };
  const labels = plain.labels.map((text) => ({ kind: 'string' as const, text }));
  return { kind: 'block', name: plain.name, labels, body: plain.body.map(statementOf) };
}

function valueFrom(plain: PlainValue): OclValue {
  if (plain.t !== 'dict') return literalOf(plain);
  const entries = (plain.v as [string, PlainValue][]).map(([key, value]) => ({ key, value: literalOf(value) }));
  return { kind: 'dictionary', entries };
}

type Literal = Exclude<OclValue, { kind: 'dictionary' }>;

function literalOf({ t, v, tag = 'EOT', indented = true }: PlainValue): Literal {
  switch (t) {
    case 'null':
      return { kind: 'null' };
    case 'bool':
      return { kind: 'boolean', value: v === true };
    case 'int':
      return { kind: 'integer', value: Number(v) };
    case 'decimal':
      return { kind: 'decimal', text: String(v) };
    case 'array':
      return {
        kind: 'array',
        items: (v as PlainValue[]).map(literalOf) as Extract<OclValue, { kind: 'array' }>['items'],
      };
    case 'heredoc':
      return { kind: 'heredoc', text: String(v), tag, indented };
    default:
      return { kind: 'string', text: String(v) };
  }
}
