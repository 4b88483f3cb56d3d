import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  explanationOf,
  factsOf,
  findingsOf,
  type Process,
  planOf,
  rowsOf,
  stepChanges,
} from '../../../src/core/index';
import { oclCorpusFolder } from '../../support/corpusFolder';
import { corpusProcesses } from '../../support/corpusProcesses';
import { processWith } from '../../support/processOf';
import { rawNames } from '../../support/rawNames';
import { sample } from '../../support/samples';

/** Every text that core makes for people about a process, its problems, its plan and the reasons of its cells. */
function textsAbout(process: Process, model: DeploymentModel): readonly string[] {
  const asked = { process, model, scenario: asConfigured };
  const plan = planOf(asked);
  const last = plan.environments.at(-1);
  const reasons = plan.rows.flatMap(({ stepId, actionId }) => {
    const told = last && explanationOf(asked, { stepId, actionId, environment: last.environment, target: null });
    return told ? [told.headline, ...told.checks.flatMap(({ label, text, details }) => [label, text, ...details])] : [];
  });
  const facts = process.steps.flatMap((step) => [
    ...factsOf(step, step.actions.length === 1 ? step.actions[0]! : null, false, model),
    ...step.actions.flatMap((action) => factsOf(step, action, true, model)),
  ]);
  const emptied = process.steps.map((step) => ({
    ...step,
    properties: new Map(),
    actions: step.actions.map((action) => ({ ...action, properties: new Map() })),
  }));
  return [
    ...facts,
    ...reasons,
    ...findingsOf(process, model).map(({ message }) => message),
    ...stepChanges({ ...processWith(emptied), nextId: process.nextId }, process).map(({ what }) => what),
    ...plan.environments.flatMap(({ summary, notes, warnings, assumptions, cells }) => [
      summary,
      ...[...notes, ...warnings, ...assumptions].map((each) =>
        typeof each === 'string' ? each : JSON.stringify(each),
      ),
      ...cells.map(({ sentence }) => sentence),
    ]),
  ];
}

test.each(['harbor-web', 'rolling-process', 'shared-template', 'simple-process'])(
  'texts about the sample %s use plain words, not property names',
  (name) => {
    const { process, model } = sample(name);
    expect(rowsOf(process).length).toBeGreaterThan(0);
    expect(textsAbout(process, model).flatMap(rawNames)).toEqual([]);
  },
);

const folder = oclCorpusFolder();
test.skipIf(folder === null)(
  'texts about real processes use plain words too',
  () => {
    const all = corpusProcesses(folder ?? '');
    expect(all.length).toBeGreaterThan(50);
    const found = all.flatMap(({ file, process }) =>
      textsAbout(process, emptyModel).flatMap((text) => rawNames(text).map(() => `${file}: ${text.slice(0, 300)}`)),
    );
    expect([...new Set(found)]).toEqual([]);
  },
  120_000,
);
