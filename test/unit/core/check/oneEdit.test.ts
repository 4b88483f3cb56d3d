import { expect, test } from 'vitest';
import {
  assumedIn,
  type DeploymentModel,
  emptyModel,
  findingsOf,
  missingVariables,
  type Process,
  type Step,
} from '../../../../src/core/index';
import { actionOf, processWith, stepOf } from '../../../support/processOf';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }],
  variables: [{ name: 'Known', value: '1' }],
  variablesComplete: false,
};

/** Thirty steps, of which some have a fault, read the output of another or a variable that nobody lists. */
const steps = Array.from({ length: 30 }, (_, at) =>
  stepOf(`step${at}`, {
    condition: at === 0 ? 'Failure' : 'Success',
    properties: new Map([
      ['Note', at % 7 === 0 ? `#{Missing${at}} #{Known}` : 'none'],
      ['Octopus.Action.TargetRoles', at % 2 === 0 ? 'web' : ''],
    ]),
    actions: [
      actionOf(`action${at}`, {
        environments: at % 5 === 0 ? ['qa'] : [],
        properties: new Map([['Text', at % 6 === 0 ? `#{Octopus.Action[step${at + 3}].Output.Url}` : 'none']]),
      }),
    ],
  }),
);

/** The steps whose texts are looked at while something is done. */
function lookedAt(of: readonly Step[], work: (process: Process) => unknown): readonly string[] {
  const seen = new Set<string>();
  const watched = of.map((step) => {
    const { properties } = step;
    return Object.defineProperty({ ...step }, 'properties', {
      enumerable: true,
      get: () => {
        seen.add(step.name);
        return properties;
      },
    });
  });
  work(processWith(watched));
  seen.clear();
  const edited = watched.with(12, { ...watched[12]!, name: 'Edited' });
  seen.clear();
  work(processWith(edited));
  return [...seen];
}

test.each([
  ['checks', (process: Process) => findingsOf(process, model)],
  ['what is assumed', (process: Process) => assumedIn(process, model)],
  ['missing variables', (process: Process) => missingVariables(process, model)],
])('after an edit of one step the texts of that step alone are looked at: %s', (_, work) => {
  const seen = lookedAt(steps, work);
  expect(seen.filter((name) => name !== 'step12')).toEqual([]);
});

test('findings kept from before an edit equal those of a full check', () => {
  let process = processWith(steps);
  findingsOf(process, model);
  const edits: readonly ((step: Step, at: number) => Step)[] = [
    (step, at) => (at === 3 ? { ...step, name: 'step4' } : step),
    (step, at) => (at === 6 ? { ...step, actions: [] } : step),
    (step, at) => (at === 5 ? { ...step, properties: new Map([['Note', '#{Octopus.Step[step9].Output.X}']]) } : step),
    (step, at) => (at === 10 ? { ...step, actions: [actionOf('a', { environments: ['prod'] }), actionOf('b')] } : step),
  ];
  const orders: readonly ((all: readonly Step[]) => readonly Step[])[] = [
    (all) => all.toReversed(),
    (all) => [...all.slice(8), ...all.slice(0, 8)],
    (all) => all.slice(4),
  ];
  const changes = [...edits.map((edit) => (all: readonly Step[]) => all.map(edit)), ...orders];
  for (const change of changes) {
    process = processWith(change(process.steps));
    const anew = processWith(process.steps.map((step) => ({ ...step })));
    expect(findingsOf(process, model)).toEqual(findingsOf(anew, model));
    expect(missingVariables(process, model)).toEqual(missingVariables(anew, model));
    expect(assumedIn(process, model)).toEqual(assumedIn(anew, model));
  }
  expect(findingsOf(process, model).length).toBeGreaterThan(3);
});

test('another model is checked again', () => {
  const process = processWith(steps);
  const before = findingsOf(process, model).length;
  const environments = [{ name: 'Test' }, { name: 'qa' }];
  expect(findingsOf(process, { ...model, environments }).length).toBeLessThan(before);
});
