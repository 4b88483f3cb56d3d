import { expect, test } from 'vitest';
import { parseOcl, printOclTree } from '../../../../../src/core/conformance';
import { moveStep, readOclProcess, writeOclProcess } from '../../../../../src/core/index';
import { oclFragments } from '../../../../support/arbitraryOcl';
import { corpusFiles, corpusText } from '../../../../support/conformance/oclCorpus';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { granted } from '../../../../support/granted';

/** PREFLIGHT_MUTATIONS=10000 runs the long form. */
const runs = Number(process.env['PREFLIGHT_MUTATIONS'] ?? 400);
const firstSeed = Number(process.env['PREFLIGHT_SEED'] ?? 20240701);
const folder = oclCorpusFolder();

test.skipIf(folder === null)(
  `${runs} real files with cut, doubled, moved and foreign text, seeds from ${firstSeed}`,
  () => {
    const texts = corpusFiles(folder ?? '')
      .filter((file) => /process|runbook|variables|settings/.test(file.kind))
      .map((file) => corpusText(folder ?? '', file.file));
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const chance = chanceFrom(seed);
      const text = mutated(texts[chance(texts.length)] ?? '', chance);
      const begin = performance.now();
      expect(whatIsWrong(text), `seed ${seed}`).toBe(null);
      expect(performance.now() - begin, `seed ${seed}, milliseconds`).toBeLessThan(20_000);
    }
  },
  120_000,
);

/** Null when the text opens and is saved with the same bytes, or tells at least one error with its place. */
function whatIsWrong(text: string): string | null {
  if (printOclTree(parseOcl(text).tree) !== text) return 'the tree prints other bytes';
  const read = readOclProcess(text);
  if (!read.ok) {
    if (!read.error.some((each) => each.severity === 'error' && each.at.line >= 1)) return 'no reason is given';
  } else if (writeOclProcess({ ...read.value.process }, read.value.source) !== text) return 'saved with other bytes';
  const recovered = readOclProcess(text, { recover: true });
  if (!recovered.ok) return null;
  const { process, source } = recovered.value;
  if (writeOclProcess({ ...process }, source) !== text) return 'what could be read is saved with other bytes';
  const last = process.steps.at(-1);
  if (last === undefined) return null;
  const moved = writeOclProcess(granted(moveStep(process, last.id, 0)), source);
  return lettersOf(moved) === lettersOf(text) ? null : 'a move loses or doubles text';
}

/** All characters but blanks, in one order. */
function lettersOf(text: string): string {
  return [...text.replace(/\s+/g, '')].sort().join('');
}

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

function mutated(original: string, chance: (limit: number) => number): string {
  let text = original;
  for (let count = 1 + chance(4); count > 0; count -= 1) {
    const from = chance(text.length + 1);
    const to = Math.min(text.length, from + chance(chance(5) === 0 ? 2000 : 40));
    const piece = text.slice(from, to);
    const without = text.slice(0, from) + text.slice(to);
    const elsewhere = chance(without.length + 1);
    const fragment = oclFragments[chance(oclFragments.length)] ?? '';
    const foreign = String.fromCharCode(chance(chance(2) === 0 ? 128 : 65536));
    const outcomes = [
      without,
      text.slice(0, to) + text.slice(from),
      without.slice(0, elsewhere) + piece + without.slice(elsewhere),
      text.slice(0, from) + fragment + text.slice(from),
      text.slice(0, from) + foreign + text.slice(from + 1),
    ];
    text = outcomes[chance(outcomes.length)] ?? text;
  }
  return text;
}
