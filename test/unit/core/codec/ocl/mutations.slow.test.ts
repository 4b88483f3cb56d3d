import { expect, test } from 'vitest';
import { parseOcl, printOclTree } from '../../../../../src/core/conformance';
import { moveStep, readOclProcess, writeOclProcess } from '../../../../../src/core/index';
import { corpusFiles, corpusText } from '../../../../support/conformance/oclCorpus';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { chanceFrom, damaged } from '../../../../support/damaged';
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
      const text = damaged(texts[chance(texts.length)] ?? '', chance);
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
