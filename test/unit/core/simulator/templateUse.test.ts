import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { explain, type StepOutline } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

const runOf = (use: Partial<StepOutline>, change: Partial<VectorInput> = {}) =>
  simulate(
    simulationOf({
      kind: 'deployment',
      environments: [{ name: 'Dev' }, { name: 'Prod' }],
      process: {
        steps: [
          {
            name: 'Web',
            type: 'ProcessTemplateUsage',
            template: { slug: 'web-app', versionMask: '2.X' },
            actions: [],
            ...use,
          },
        ],
      },
      targets: [],
      channels: [],
      lifecycles: [],
      tenants: [],
      variables: [],
      run: { environment: 'Dev' },
      ...change,
    }),
  );
const decisionOf = ({ decisions }: ReturnType<typeof runOf>) =>
  decisions
    .filter(({ action, target }) => action === null && target === null)
    .map(({ decision, reason }) => `${decision} ${reason.code}`);

test('T-03: steps of an unknown template are unknown, never "runs", and a note names the remedy', () => {
  const run = runOf({});
  expect(decisionOf(run)).toEqual(['Unknown TEMPLATE_UNKNOWN']);
  expect(run.notes.map(({ reason }) => explain(reason))).toEqual([
    '"Web" uses the process template web-app, version 2.X: open the file of the template as well, or add a server\'s answer with it.',
  ]);
});

test('T-03: settings of the use decide first', () => {
  expect(decisionOf(runOf({ disabled: true }))).toEqual(['Skip DISABLED']);
  expect(decisionOf(runOf({ environments: ['Prod'] }))).toEqual(['Skip ENV_NOT_INCLUDED']);
  expect(decisionOf(runOf({ tenantTags: ['Ring/Early'] }))).toEqual(['Skip TENANT_TAGS_UNTENANTED']);
});

test.each([
  ['2.4.0', 0],
  ['', 0],
  ['1.9.0', 1],
])('T-02: a template of version "%s" leaves %i notes that none is loaded', (version, count) => {
  expect(
    runOf(
      {},
      { processTemplates: [{ slug: 'Web-App', version, steps: [{ name: 'Deploy', actions: [{ name: 'Deploy' }] }] }] },
    ).notes,
  ).toHaveLength(count);
});
