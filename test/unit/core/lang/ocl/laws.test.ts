import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalOcl,
  type OclStatement,
  parseOcl,
  printOcl,
  printOclTree,
  statementsOf,
  styleOf,
  writerEras,
} from '../../../../../src/core/conformance';
import { arbitraryStatements, oclFragments } from '../../../../support/arbitraryOcl';

const seed = 20240701;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...oclFragments), fc.string({ maxLength: 4 })), { maxLength: 25 })
    .map((all) => all.join('')),
);

test('the tree of any text prints that text, and errors have a place inside it', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, legacyHeredoc) => {
      const { tree, diagnostics } = parseOcl(text, { legacyHeredoc });
      expect(printOclTree(tree)).toBe(text);
      for (const { at, message } of diagnostics) {
        expect(at.offset).toBeLessThanOrEqual(text.length);
        expect(text.slice(0, at.offset).split('\n')).toHaveLength(at.line);
        expect(message).not.toBe('');
      }
    }),
    { seed, numRuns: 3000 },
  );
});

test.each(Object.entries(writerEras))('statements printed as %s are read as the same statements', (_era, style) => {
  fc.assert(
    fc.property(arbitraryStatements, (statements) => {
      const canonical = statements.map((statement) => canonicalOcl(statement, style.legacyHeredoc));
      const { tree, diagnostics } = parseOcl(printOcl(canonical, style), { legacyHeredoc: style.legacyHeredoc });
      expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
      expect(plain(statementsOf(tree.body))).toEqual(plain(canonical));
    }),
    { seed, numRuns: 500 },
  );
});

test.each(Object.entries(writerEras))('a text written by %s is printed again byte for byte', (_era, style) => {
  fc.assert(
    fc.property(arbitraryStatements, fc.constantFrom('\n', '\r\n'), (statements, newline) => {
      const canonical = statements.map((statement) => canonicalOcl(statement, style.legacyHeredoc));
      const text = printOcl(canonical, { ...style, newline });
      const { tree } = parseOcl(text, { legacyHeredoc: style.legacyHeredoc });
      expect(printOcl(statementsOf(tree.body), styleOf(tree))).toBe(text);
    }),
    { seed, numRuns: 500 },
  );
});

/** Statements without places and tags (a text may hold the usual one), their dictionaries in one order. */
function plain(statements: readonly OclStatement[]): unknown {
  return JSON.parse(
    JSON.stringify(statements, (key, value) => {
      if (['start', 'end', 'textStart', 'endLine', 'indent', 'tag'].includes(key)) return undefined;
      return key === 'entries' ? [...value].sort((a, b) => (a.key < b.key ? -1 : 1)) : value;
    }),
  );
}
