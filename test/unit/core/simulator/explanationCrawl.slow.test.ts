import { describe, expect, test } from 'vitest';
import { asConfigured, type Explanation, explanationOf, planOf, rowsOf } from '../../../../src/core/index';
import { sample } from '../../../support/samples';

/** Verdicts for which something decided; a row that runs has nothing to lead to. */
const running = ['Runs', 'Waits'];

/** What a person can be led to from the line that decided. */
function leadsSomewhere(
  { checks }: Explanation,
  names: { readonly variables: Set<string>; readonly targets: Set<string> },
) {
  const deciding = checks.find(({ mark }) => mark === 'failed' || mark === 'unknown');
  if (deciding === undefined) return 'no line decided';
  const good = deciding.links.some((link) => {
    if (link.kind === 'variable') return names.variables.has(link.name);
    if (link.kind === 'target') return names.targets.has(link.name);
    return true;
  }, 600_000);
  return good ? null : `${deciding.label}: ${deciding.text} leads nowhere`;
}

describe.each(['harbor-web', 'rolling-process', 'shared-template', 'simple-process', 'two-hundred-steps'])(
  '%s',
  (slug) => {
    const { process, model } = sample(slug);
    const names = {
      variables: new Set(model.variables.map(({ name }) => name)),
      targets: new Set(model.targets.map(({ name }) => name)),
    };

    test('every cell that does not run has a line that decided, and that line leads to what can be changed', () => {
      const scenario = asConfigured;
      const plan = planOf({ process, model, scenario });
      const lost: string[] = [];
      for (const { environment, cells } of plan.environments) {
        rowsOf(process).forEach(({ stepId, actionId, number }, at) => {
          const cell = cells[at]!;
          if (running.includes(cell.verdict)) return;
          const explanation = explanationOf(
            { process, model, scenario },
            { stepId, actionId, environment, target: null },
          );
          const problem = explanation === null ? 'no explanation' : leadsSomewhere(explanation, names);
          if (problem !== null) lost.push(`${number} in ${environment} (${cell.label}): ${problem}`);
        });
      }
      expect(lost).toEqual([]);
    }, 600_000);
  },
);
