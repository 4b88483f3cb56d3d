import { expect, test } from 'vitest';
import { readingOf } from '../../../../src/features/text-view/textProblems';
import { countParses } from '../../../support/countParses';

const step = (name: string) =>
  `step "${name}" {\n    name = "Step ${name}"\n\n    action "one" {\n    }\n\n    action "two" {\n    }\n}\n`;
const long = Array.from({ length: 300 }, (_, at) => step(`s-${at}`)).join('\n');

test('a character typed in a long text parses its step alone, and every step is found where it stands then', () => {
  readingOf(long);
  const parses = countParses();
  const typed = long.replace('"Step s-150"', '"Step s-150!"');
  const { process, spans, problems } = readingOf(typed);
  expect(parses(typed)).toBe(0);
  expect(problems).toEqual([]);
  expect(process?.steps[150]?.name).toBe('Step s-150!');
  expect(spans).toHaveLength(300);
  for (const at of [149, 150, 151, 299]) {
    const { start, end, actions } = spans[at]!;
    expect(typed.slice(start, end).startsWith(`step "s-${at}" {`), `${at}`).toBe(true);
    expect(actions.map((action) => typed.slice(action.start, action.end).split('\n')[0])).toEqual([
      'action "one" {',
      'action "two" {',
    ]);
  }
});

test('a text that cannot be read in the middle of being written still leads to the steps it has', () => {
  const { process, spans } = readingOf(`${step('a')}\nstep "b" {\n    name = \n}\n\n${step('c')}`);
  expect(process).toBe(null);
  expect(spans).toHaveLength(3);
});
