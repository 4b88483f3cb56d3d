import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type OclElement, type OclValue, officialStyle, parseOcl, printOcl } from '../../../src/core/index';
import type { CaseResult, ConformanceKind } from './caseResult';

interface OclVector {
  readonly id: string;
  readonly ocl: string | null;
  readonly ast?: unknown;
  readonly printed?: string;
  readonly canonical?: string;
  readonly warnings?: readonly string[];
  readonly error?: { readonly line: number; readonly col: number; readonly kind: string };
  readonly options?: { readonly legacyHeredoc?: boolean };
}

/** Runs a vector file of the OCL language: tree or first error, printed text, warnings (ocl.md section 15). */
export const runOcl: ConformanceKind = async (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly OclVector[];
  return { cases: vectors.map(runVector), notes: [] };
};

function runVector(vector: OclVector): CaseResult {
  const expected = expectationOf(vector);
  const actual = outcomeOf(vector);
  const ok = isDeepStrictEqual(actual, expected);
  return {
    id: vector.id,
    ok,
    expected,
    actual,
    ...(ok ? {} : { difference: `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}` }),
  };
}

function expectationOf(vector: OclVector): unknown {
  if (vector.error !== undefined) return { error: vector.error };
  const { ast, printed, canonical, warnings } = vector;
  return {
    ast,
    printed,
    ...(canonical === undefined ? {} : { canonical }),
    ...(warnings === undefined ? {} : { warnings: [...warnings].sort() }),
  };
}

function outcomeOf(vector: OclVector): unknown {
  const elements = vector.ocl === null ? (vector.ast as readonly PlainElement[]).map(elementOf) : null;
  if (elements !== null) return { ast: vector.ast, ...printedOf(vector, elements) };
  const { document, diagnostics } = parseOcl(vector.ocl ?? '', {
    legacyHeredoc: vector.options?.legacyHeredoc ?? false,
  });
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (first !== undefined) return { error: { line: first.at.line, col: first.at.column, kind: first.code } };
  return {
    ast: document.elements.map(plainOf),
    ...printedOf(vector, document.elements),
    ...(vector.warnings === undefined ? {} : { warnings: diagnostics.map((diagnostic) => diagnostic.code).sort() }),
  };
}

function printedOf(vector: OclVector, elements: readonly OclElement[]) {
  const canonical =
    vector.canonical === undefined
      ? {}
      : { canonical: printOcl(elements, { style: officialStyle, texts: 'canonical' }) };
  return { printed: printOcl(elements), ...canonical };
}

type PlainElement =
  | { readonly k: 'attribute'; readonly name: string; readonly value: PlainValue }
  | {
      readonly k: 'block';
      readonly name: string;
      readonly labels: readonly string[];
      readonly body: readonly PlainElement[];
    };
interface PlainValue {
  readonly t: string;
  readonly v?: unknown;
  readonly tag?: string;
  readonly indented?: boolean;
}

function plainOf(element: OclElement): unknown {
  if (element.kind === 'attribute') return { k: 'attribute', name: element.name, value: plainValueOf(element.value) };
  if (element.kind === 'unread') return { k: 'unread' };
  return { k: 'block', name: element.name, labels: element.labels, body: element.elements.map(plainOf) };
}

function plainValueOf(value: OclValue): PlainValue {
  switch (value.kind) {
    case 'null':
      return { t: 'null' };
    case 'boolean':
      return { t: 'bool', v: value.value };
    case 'number':
      return value.text.includes('.') ? { t: 'decimal', v: value.text } : { t: 'int', v: Number(value.text) + 0 };
    case 'text':
      return value.form.kind === 'quoted'
        ? { t: 'string', v: value.text }
        : { t: 'heredoc', v: value.text, tag: value.form.tag, indented: value.form.indented };
    case 'list':
      return { t: 'array', v: value.items.map(plainValueOf) };
    case 'dictionary':
      return { t: 'dict', v: value.entries.map((entry) => [entry.key, plainValueOf(entry.value)]) };
  }
}

const span = { start: 0, end: 0 };

function elementOf(plain: PlainElement): OclElement {
  if (plain.k === 'attribute') return { kind: 'attribute', name: plain.name, value: oclValueOf(plain.value), span };
  const elements = plain.body.map(elementOf);
  return { kind: 'block', name: plain.name, labels: plain.labels, elements, span, open: 0, close: 0 };
}

function oclValueOf(plain: PlainValue): OclValue {
  switch (plain.t) {
    case 'null':
      return { kind: 'null', span };
    case 'bool':
      return { kind: 'boolean', value: plain.v === true, span };
    case 'int':
    case 'decimal':
      return { kind: 'number', text: String(plain.v), span };
    case 'array':
      return { kind: 'list', items: (plain.v as PlainValue[]).map((item) => scalarOf(item)), span };
    case 'dict':
      return {
        kind: 'dictionary',
        entries: (plain.v as [string, PlainValue][]).map(([key, value]) => ({ key, value: scalarOf(value), span })),
        span,
      };
    case 'heredoc':
      return {
        kind: 'text',
        text: String(plain.v),
        form: {
          kind: 'heredoc',
          tag: plain.tag ?? 'EOT',
          indented: plain.indented ?? true,
          tagIndent: 0,
          leastIndent: null,
        },
        span,
      };
    default:
      return { kind: 'text', text: String(plain.v), form: { kind: 'quoted' }, span };
  }
}

function scalarOf(plain: PlainValue) {
  const value = oclValueOf(plain);
  if (value.kind === 'dictionary' || value.kind === 'list') throw new Error('A vector nests a list or dictionary.');
  return value;
}
