import { expect, test } from 'vitest';
import {
  nameOfCopy,
  scenarioNamed,
  scenarioNameProblem,
  withoutScenario,
  withScenarioKept,
  withScenarioRenamed,
} from '../../../../src/core/index';

const kept = [{ name: 'Web fails', inject: [{ action: 'Deploy web' }] }, { name: 'Night' }];

test('a scenario replaces the one of its name, ignoring case, or comes last', () => {
  expect(withScenarioKept(kept, { name: 'web FAILS' })).toEqual([{ name: 'web FAILS' }, kept[1]]);
  expect(withScenarioKept(kept, { name: 'Day' })).toEqual([...kept, { name: 'Day' }]);
});

test('names are given once and not to the run as configured', () => {
  expect(scenarioNameProblem(kept, ' ')).toBe('Type a name.');
  expect(scenarioNameProblem(kept, 'night')).toBe('There is already a scenario "night".');
  expect(scenarioNameProblem(kept, 'night', 'Night')).toBeNull();
  expect(scenarioNameProblem(kept, 'as configured')).toContain('is the run without what-ifs');
});

test('renaming and removing touch one, and a copy gets the next free name', () => {
  expect(withScenarioRenamed(kept, 'NIGHT', 'Day')).toEqual([kept[0], { name: 'Day' }]);
  expect(withoutScenario(kept, 'night')).toEqual([kept[0]]);
  expect(nameOfCopy([...kept, { name: 'Night 2' }], 'Night')).toBe('Night 3');
  expect(scenarioNamed(kept, 'none')).toBeNull();
});
