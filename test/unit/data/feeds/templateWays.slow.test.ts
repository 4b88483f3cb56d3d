import { describe, expect, test } from 'vitest';
import { runTemplates } from '../../../support/conformance/templates';
import { templateFolder } from '../../../support/corpusFolder';

const folder = templateFolder();
if (folder === null) console.warn('Skipped: the public template library is not on this machine.');

describe.skipIf(folder === null)('the public template library', () => {
  test('comes in as files, as a zip and from GitHub, and is written out as it was read', async () => {
    const { cases, notes } = await runTemplates(folder ?? '', { library: null });
    expect(cases.filter(({ ok }) => !ok)).toEqual([]);
    expect(notes?.filter((note) => /^By (folder|zip|feed): 600 equal/.test(note))).toHaveLength(3);
  });
});
