import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameStep, usagesOfName } from '../../../../../src/core/index';
import { mapReferring, mapTexts } from '../../../../../src/core/model/edits/mapTexts';
import { hasReference, renameReferences } from '../../../../../src/core/model/edits/references';
import { granted } from '../../../../support/granted';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

const piece = fc.constantFrom(
  ...['Octopus.Action[fetch]', 'octopus.STEP[Fetch].Status', 'Octopus.Action[', 'fetch]', 'Octopus.Actionſ[fetch]'],
  ...['#{', '}', '[', ' ', 'ß', 'Octopus.Action[other].Output.Key', 'plain words'],
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const seed = fc.record({ property: text, notes: text, own: text });

/** A step "fetch", and one step for each with its texts in different places. */
function processFrom(all: readonly { readonly property: string; readonly notes: string; readonly own: string }[]) {
  const steps = all.map(({ property, notes, own }, at) =>
    stepOf(`seed ${at}`, {
      properties: new Map([['Own', own]]),
      actions: [actionOf(`seed ${at}`, { notes, properties: new Map([['Body', property]]) })],
    }),
  );
  return processWith([stepOf('fetch'), ...steps]);
}

test('a rename changes and lists as many texts as rewriting each would', () => {
  fc.assert(
    fc.property(fc.array(seed, { maxLength: 6 }), (all) => {
      const process = processFrom(all);
      let places = 0;
      const wanted = mapTexts(process, (before) => {
        const after = (['Step', 'Action'] as const).reduce(
          (now, owner) => renameReferences(now, { owner, from: 'fetch', to: 'get it' }),
          before,
        );
        if (after !== before) places += 1;
        return after;
      });
      const renamed = granted(renameStep(process, 'fetch', 'get it'));
      expect(renamed.steps.slice(1)).toEqual(wanted.steps.slice(1));
      expect(usagesOfName(process, 'fetch')).toHaveLength(places);
    }),
  );
});

test('only texts of steps that refer to a step are looked at', () => {
  const plain = Array.from({ length: 50 }, () => ({ property: 'echo [1]', notes: '', own: '' }));
  const process = processFrom([...plain, { property: 'x', notes: '#{octopus.action[Fetch].Output.Key}', own: 'y' }]);
  const seen: string[] = [];
  mapReferring(process, (each) => {
    seen.push(each);
    return each;
  });
  expect(seen).toEqual(expect.arrayContaining(['x', '#{octopus.action[Fetch].Output.Key}', 'y']));
  expect(seen.length).toBeLessThan(6);
});

test.each(['Octopus.Action[', 'octopus.step[x]', 'a OCTOPUS.ACTION[b] c'])('"%s" may refer to a step', (each) => {
  expect(hasReference(each)).toBe(true);
});

test('other brackets refer to none', () => {
  expect(hasReference('$a[0] Octopus.Environment[x] Octopus.Action.Name')).toBe(false);
});
