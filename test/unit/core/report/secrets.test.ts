import { expect, test } from 'vitest';
import {
  csvReport,
  type DeploymentModel,
  deployCommand,
  emptyModel,
  isSecretName,
  jsonReport,
  markdownReport,
  outcomesOf,
  type PlanReport,
  planOf,
  policyInput,
  previewShape,
  propertyNames,
  type Scenario,
  whatIfsOf,
} from '../../../../src/core/index';
import { processWith, stepOf } from '../../../support/processOf';

/** Conditions that read a secret of the model, one that a person answers, one that is passed, and a text made of one. */
const process = processWith(
  ['#{Stored}', '#{Asked}', '#{Passed}', '#{Url}', '#{if Stored == "x"}True#{/if}', '#{Asked | Missing}'].map(
    (text, at) =>
      stepOf(`step ${at}`, {
        condition: 'Variable',
        properties: new Map([[propertyNames.stepExpression, text]]),
      }),
  ),
);
const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Live' }],
  variables: [
    { name: 'Stored', value: 'stored-hunter', sensitive: true },
    { name: 'Asked', value: null, sensitive: true, prompt: { required: true } },
    { name: 'Passed', value: null, sensitive: true },
    { name: 'Url', value: 'https://#{Stored}.example/#{Asked}' },
  ],
};
const scenario: Scenario = {
  run: { prompted: { ASKED: 'asked-hunter', Stored: 'given-hunter' }, passed: { Passed: 'passed-hunter' } },
};
const request = { process, model, scenario };
const whatIfs = whatIfsOf(scenario, model).map(({ sentence }) => sentence);

test('no export of a plan contains the value of a secret, whoever gave it and whatever it is part of', () => {
  const outcomes = outcomesOf(request, 'Live');
  const report: PlanReport = {
    head: { title: 'Harbor', fileName: null, preview: [], whatIfs, madeAt: 'now', madeBy: 'Preflight' },
    plan: planOf(request),
    options: { reasons: 'all', rows: 'all' },
    causeOf: (_environment, row) =>
      outcomes.causes[outcomes.rows.findIndex((each) => each.stepId === row.stepId)] ?? null,
  };
  const exports = [
    markdownReport(report),
    csvReport(report),
    jsonReport(report),
    JSON.stringify(previewShape(request, 'Live')),
    JSON.stringify(policyInput(request, 'Live')),
    deployCommand('Harbor', 'Live', scenario.run ?? {}, (name) => isSecretName(name, model.variables)),
  ];
  expect(exports.join('\n')).toContain('********');
  for (const text of exports) expect(text).not.toContain('hunter');
});
