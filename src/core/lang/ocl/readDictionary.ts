import { foldCase } from '../../base/caseless';
import { isBlank } from './characters';
import { shown } from './problems';
import { type ReadOptions, readLiteral, readQuoted } from './readLiteral';
import type { Scanner } from './Scanner';
import type { OclDictionary, OclEntry } from './tree';

/**
 * Reads `{ key = value … }` (ocl.md sections 2 and 3.4).
 *
 * @param onCaseClash  told of a key that another one equals but for its case
 */
export function readDictionary(
  scanner: Scanner,
  options: ReadOptions,
  onCaseClash: (offset: number, key: string) => void,
): OclDictionary {
  const start = scanner.at;
  const entries: OclEntry[] = [];
  const keys = new Map<string, Set<string>>();
  scanner.at += 1;
  for (;;) {
    scanner.skipBlanks();
    if (scanner.isAtEnd) scanner.fail('unterminated-dictionary', start, 'This `{` is not closed. Add `}`.');
    if (scanner.unit === '}') break;
    const entry = readEntry(scanner, options);
    const folded = foldCase(entry.key);
    const same = keys.get(folded);
    if (same?.has(entry.key)) scanner.fail('duplicate-key', entry.span.start, `\`${entry.key}\` is set twice.`);
    if (same) {
      onCaseClash(entry.span.start, entry.key);
      same.add(entry.key);
    } else keys.set(folded, new Set([entry.key]));
    entries.push(entry);
  }
  scanner.at += 1;
  return { kind: 'dictionary', entries, span: { start, end: scanner.at } };
}

function readEntry(scanner: Scanner, options: ReadOptions): OclEntry {
  const start = scanner.at;
  if (scanner.unit === ',') scanner.fail('unexpected-comma', start, 'OCL has no commas between lines. Remove it.');
  const isQuoted = scanner.unit === '"';
  const key = isQuoted ? readQuoted(scanner).text : takeBareKey(scanner);
  scanner.skipSameLineBlanks();
  if (!scanner.is('=')) keyProblem(scanner, start, key, isQuoted);
  if (key === '' && !isQuoted) scanner.fail('dictionary-missing-key', start, 'The key is missing before `=`.');
  scanner.at += 1;
  scanner.skipSameLineBlanks();
  if (scanner.isAtEnd || scanner.is('\n'))
    scanner.fail('expected-value', lineEnd(scanner), 'Expected a value on the same line as `=`.');
  if (scanner.is('{')) scanner.fail('dictionary-nested', scanner.at, 'A dictionary cannot hold another one.');
  const value = readLiteral(scanner, options);
  return { key, value, span: { start, end: scanner.at } };
}

/** A bare key swallows everything up to a blank or a quote, `=` included, except when it stands first. */
function takeBareKey(scanner: Scanner): string {
  const start = scanner.at;
  if (scanner.unit === '=') return '';
  while (!scanner.isAtEnd && !isBlank(scanner.unit) && scanner.unit !== '"') scanner.at += 1;
  return scanner.text.slice(start, scanner.at);
}

function keyProblem(scanner: Scanner, start: number, key: string, isQuoted: boolean): never {
  if (!isQuoted && /^(#|\/\/|\/\*)/.test(key))
    scanner.fail('comment-not-supported', start, 'OCL has no comments. Octopus rejects this file.');
  const equals = isQuoted ? -1 : key.indexOf('=');
  if (equals !== -1) scanner.fail('dictionary-space-before-equals', start + equals, 'Put a blank before `=`.');
  return scanner.fail('expected-equals', scanner.at, `Expected \`=\` after the key, found ${shown(scanner.unit)}.`);
}

/** The end of the scanner's line: its CR where it has one. */
export function lineEnd(scanner: Scanner): number {
  return scanner.text[scanner.at - 1] === '\r' ? scanner.at - 1 : scanner.at;
}
