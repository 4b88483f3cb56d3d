import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Process } from '../../../../../src/core/index';
import { eachText } from '../../../../../src/core/model/edits/eachText';
import { mapTexts } from '../../../../../src/core/model/edits/mapTexts';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { sample } from '../../../../support/samples';

/** The texts that reading visits are those that an edit may change, in one order. */
function expectSame(process: Process): void {
  for (const step of process.steps) {
    const changed: unknown[] = [];
    mapTexts({ steps: [step] }, (text, { action, field }) => {
      changed.push([text, action?.id ?? null, field]);
      return text;
    });
    const visited: unknown[] = [];
    eachText(step, (text, action, field) => visited.push([text, action?.id ?? null, field]));
    expect(visited).toEqual(changed);
  }
}

test('the texts of any process are visited as an edit passes them', () => {
  fc.assert(fc.property(arbitraryProcess({ secrets: true }), expectSame), { numRuns: 300, seed: 3 });
});

test('so are the parameters passed to a process template', () => {
  const { process } = sample('shared-template');
  expect(process.steps.some(({ processTemplate }) => (processTemplate?.parameters.length ?? 0) > 0)).toBe(true);
  expectSame(process);
});
