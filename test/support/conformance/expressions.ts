import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import {
  canonicalText,
  type Evaluation,
  type EvaluationOptions,
  evaluateExpression,
  evaluateVariable,
  flagOf,
  indexesOf,
  int32Of,
  pathsOf,
  stringsOf,
  truthyOf,
  variablesFrom,
} from '../../../src/core/conformance';
import { namesIn, parseExpression } from '../../../src/core/index';
import { renderMarkdown } from '../../../src/data/markdown/renderMarkdown';
import type { CaseResult, ConformanceKind } from './caseResult';

interface ExpressionVector {
  readonly id: string;
  readonly template: string;
  readonly variables: Readonly<Record<string, string | null>>;
  readonly expected: unknown;
  readonly kind?: keyof typeof calls;
  readonly error?: string | null;
  readonly throws?: string;
  readonly message?: string;
  readonly haltOnError?: boolean;
  readonly default?: boolean;
  readonly separators?: string;
  readonly now?: string;
  readonly timeZone?: string;
}

/** Runs a vector file of the expression language: value, error text and exception. */
export const runExpressions: ConformanceKind = async (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly ExpressionVector[];
  return { cases: vectors.map(runVector), notes: [] };
};

function runVector(vector: ExpressionVector): CaseResult {
  const expected = expectationOf(vector);
  const actual = vector.kind === undefined ? evaluated(vector) : { value: calls[vector.kind](vector) };
  const ok = isDeepStrictEqual(actual, expected);
  const difference = `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  return { id: vector.id, ok, expected, actual, ...(ok ? {} : { difference }) };
}

function expectationOf({ kind, expected, error, throws, message }: ExpressionVector): unknown {
  if (throws !== undefined) return message === undefined ? { throws } : { throws, message };
  return kind === undefined ? { value: expected, error: error ?? null } : { value: expected };
}

function evaluated(vector: ExpressionVector): unknown {
  const parsed = parseExpression(vector.template, vector.haltOnError === false ? 'tolerant' : 'strict');
  const result = evaluateExpression(parsed, variablesOf(vector), optionsOf(vector));
  if (result.kind === 'text') return { value: result.value, error: result.error };
  if (result.kind !== 'exception') return result;
  return vector.message === undefined ? { throws: result.code } : { throws: result.code, message: result.message };
}

function variablesOf({ variables }: ExpressionVector) {
  return variablesFrom(Object.entries(variables));
}

function optionsOf({ now, timeZone }: ExpressionVector): EvaluationOptions {
  return {
    markdown: renderMarkdown,
    ...(now === undefined ? {} : { now: Date.parse(now) }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

const calls = {
  get: evaluatedValue,
  getRaw: (vector) => variablesOf(vector).get(vector.template) ?? null,
  getFlag: (vector) => flagOf(evaluatedValue(vector), vector.default),
  getInt32: (vector) => int32Of(evaluatedValue(vector)),
  getStrings: (vector) => stringsOf(evaluatedValue(vector), vector.separators),
  getPaths: (vector) => pathsOf(evaluatedValue(vector)),
  getIndexes: (vector) => indexesOf(vector.template, variablesOf(vector), optionsOf(vector)),
  truthy: (vector) =>
    truthyOf(evaluateExpression(parseExpression(vector.template), variablesOf(vector), optionsOf(vector))),
  arguments: (vector) => namesIn(parseExpression(vector.template).template ?? []),
  toString: (vector: ExpressionVector) => canonicalText(parseExpression(vector.template).template ?? []),
} satisfies Record<string, (vector: ExpressionVector) => unknown>;

function evaluatedValue(vector: ExpressionVector): string | null {
  const result: Evaluation | null = evaluateVariable(vector.template, variablesOf(vector), optionsOf(vector));
  return result?.kind === 'text' ? result.value : null;
}
