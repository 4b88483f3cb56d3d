import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FailureNeed, readGuard, writeGuard } from '../../../../src/core/index';

test.each([
  ['#{RunSmokeTests}', 'nothing', '#{RunSmokeTests}'],
  ['#{unless Octopus.Deployment.Error}#{Go}#{/unless}', 'no-failure', '#{Go}'],
  ['#{if Octopus.Deployment.Error}true#{/if}', 'failure', 'true'],
  ['#{ IF octopus.deployment.error }x#{/ if }', 'failure', 'x'],
  ['#{if Octopus.Deployment.Error}#{if A}1#{else}0#{/if}#{/if}', 'failure', '#{if A}1#{else}0#{/if}'],
  ['#{if Octopus.Deployment.Error}1#{else}0#{/if}', 'nothing', '#{if Octopus.Deployment.Error}1#{else}0#{/if}'],
  [
    '#{if Octopus.Deployment.Error}1#{/if}#{if B}2#{/if}',
    'nothing',
    '#{if Octopus.Deployment.Error}1#{/if}#{if B}2#{/if}',
  ],
  ['#{if Octopus.Deployment.ErrorDetail}1#{/if}', 'nothing', '#{if Octopus.Deployment.ErrorDetail}1#{/if}'],
  ['#{unless Octopus.Deployment.Error}#{if#{/unless}', 'no-failure', '#{if'],
])('%s needs %s and asks %s', (text, need, inner) => {
  expect(readGuard(text)).toEqual({ need, inner });
});

test('the wrapping of an expression is recognised and removed', () => {
  const need = fc.constantFrom<FailureNeed>('nothing', 'no-failure', 'failure');
  const part = fc.constantFrom('#{A}', 'x', '#{if B}', '#{/if}', '#{else}', '#{unless C}', '#{/unless}', ' ', '#{if');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), need, (parts, wanted) => {
      const inner = parts.join('');
      const text = writeGuard({ need: wanted, inner });
      expect(writeGuard(readGuard(text))).toBe(text);
      const again = readGuard(text);
      if (again.need !== 'nothing' && wanted !== 'nothing') expect(again).toEqual({ need: wanted, inner });
    }),
    { seed: 11, numRuns: 2000 },
  );
});
