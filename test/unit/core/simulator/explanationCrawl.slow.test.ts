import { describe, expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  type Explanation,
  explanationOf,
  hasName,
  type Process,
  planOf,
  type ReasonLink,
  stepIn,
} from '../../../../src/core/index';
import { sample } from '../../../support/samples';

/** Verdicts for which nothing stopped it; all of their lines passed. */
const running = ['Runs', 'Waits'];

/** Whether what a link names is there: a step and its action, a variable, an entry of the model, a part of the what-ifs. */
function exists(link: ReasonLink, process: Process, model: DeploymentModel): boolean {
  switch (link.kind) {
    case 'setting': {
      const step = stepIn(process, link.stepId);
      return step !== undefined && (link.actionId === null || step.actions.some(({ id }) => id === link.actionId));
    }
    case 'step':
      return stepIn(process, link.stepId) !== undefined;
    case 'variable':
      return model.variables.some(({ name }) => hasName([name], link.name));
    case 'target':
      return model.targets.some(({ name }) => name === link.name);
    case 'model': {
      const entries: unknown = model[link.part as keyof DeploymentModel];
      if (link.name === null) return true;
      return Array.isArray(entries) && entries.some((entry: { readonly name: string }) => entry.name === link.name);
    }
    case 'scenario':
      return true;
  }
}

function problemIn(explanation: Explanation, process: Process, model: DeploymentModel): string | null {
  const { checks, changes, remarks, verdict } = explanation;
  const deciding = checks.find(({ mark }) => mark === 'failed' || mark === 'unknown');
  const isRunning = running.includes(verdict);
  if (deciding === undefined && !isRunning) return 'no line decided';
  const leading = deciding === undefined ? checks.filter(({ mark }) => mark === 'passed') : [deciding];
  if (!leading.some(({ links }) => links.length > 0)) return `${leading[0]?.label}: leads nowhere`;
  const links = [...checks, ...remarks].flatMap((line) => line.links).concat(changes.map(({ link }) => link));
  const lost = links.find((link) => !exists(link, process, model));
  return lost === undefined ? null : `leads to what is not there: ${JSON.stringify(lost)}`;
}

describe.each(['harbor-web', 'rolling-process', 'shared-template', 'simple-process', 'two-hundred-steps'])(
  '%s',
  (slug) => {
    const { process, model } = sample(slug);

    test('every cell has a deciding line, and all links exist', () => {
      const request = { process, model, scenario: asConfigured };
      const plan = planOf(request);
      const lost: string[] = [];
      let seen = 0;
      for (const { environment, cells } of plan.environments) {
        plan.rows.forEach(({ stepId, actionId, number }, at) => {
          seen += 1;
          const explanation = explanationOf(request, { stepId, actionId, environment, target: null });
          const problem = explanation === null ? 'no explanation' : problemIn(explanation, process, model);
          if (problem !== null) lost.push(`${number} in ${environment} (${cells[at]?.label}): ${problem}`);
        });
      }
      expect(lost).toEqual([]);
      expect(seen).toBe(plan.rows.length * plan.environments.length);
    }, 600_000);
  },
);
