import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type { EditLabel } from '../../../src/state/editLabel';
import type { EditState } from '../../../src/state/editState';

// The compiler holds the form wherever an edit is made: `edit` takes nothing but an EditLabel.
test('the label of an edit is an imperative verb and its object', () => {
  expectTypeOf<Parameters<EditState['edit']>[0]>().toEqualTypeOf<EditLabel>();
  expectTypeOf<'Move step 3'>().toExtend<EditLabel>();
  expectTypeOf<`Rename "${string}" to "${string}"`>().toExtend<EditLabel>();
  expectTypeOf<string>().not.toExtend<EditLabel>();
  expectTypeOf<'Model: add Test'>().not.toExtend<EditLabel>();
  expectTypeOf<'Step 3 moved'>().not.toExtend<EditLabel>();
});

test('nothing in the sources goes round the form', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(800);
  const casts = files.filter((file) => /as (unknown as )?EditLabel\b/.test(readFileSync(join('src', file), 'utf8')));
  expect(casts).toEqual([]);
});
