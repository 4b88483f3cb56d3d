import { expect, test } from 'vitest';
import {
  type EditResult,
  moveIntoStep,
  moveOutOfStep,
  type Process,
  readOclProcess,
  writeOclProcess,
} from '../../../../../src/core/index';
import { sampleText } from '../../../../support/samples';

const text = sampleText('harbor-web', 'deployment_process.ocl');
const read = readOclProcess(text, { schemaVersion: 10 });
if (!read.ok) throw new Error('The sample does not read.');
const { process, source } = read.value;
const web = process.steps.find((step) => step.name === 'Deploy web')!;
const named = (each: Process) => each.steps.map((step) => [step.name, step.actions.map((action) => action.name)]);

const moves: readonly (readonly [string, () => EditResult])[] = [
  ...web.actions.map((action) => [`${action.name} out`, () => moveOutOfStep(process, web.id, action.id)] as const),
  ...process.steps
    .filter((step) => step !== web)
    .map(
      (step) =>
        [`${step.name} in`, () => moveIntoStep(process, { stepId: step.id, actionId: null }, web.id, 1)] as const,
    ),
  ...web.actions.map(
    (action) =>
      [
        `${action.name} over`,
        () => moveIntoStep(process, { stepId: web.id, actionId: action.id }, process.steps[2]!.id),
      ] as const,
  ),
];

test.each(moves)('a file saved after "%s" reads as on screen, and undo gives the first bytes', (_, move) => {
  const moved = move();
  if (!moved.ok) throw new Error(moved.error.message);
  const again = readOclProcess(writeOclProcess(moved.value, source), { schemaVersion: 10 });
  expect(again.ok && named(again.value.process)).toEqual(named(moved.value));
  expect(writeOclProcess(process, source)).toBe(text);
});
