import { describe, expect, test } from 'vitest';
import { moveStep, readOclProcess, renameStep, writeOclProcess } from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';

const lines = (...all: readonly string[]) => all.join('\n');
const file = lines(
  'step "a" {',
  '    name = "A"',
  '}',
  '',
  'step "b" {',
  '    name = "B',
  '    start_trigger = "StartWithPrevious"',
  '}',
  '',
  '# a note',
  '',
  'step "c" {',
  '    name = "C"',
  '}',
  '',
);

describe('a broken file', () => {
  test('is refused with all its errors', () => {
    const result = readOclProcess(file);
    const errors = result.ok ? [] : result.error;
    expect(errors.map((each) => `${each.at.line} ${each.code}`)).toEqual([
      '6 unterminated-string',
      '10 comment-not-supported',
    ]);
  });

  test('opens with the readable steps on request, and lists the rest', () => {
    const { process, unread, diagnostics } = granted(readOclProcess(file, { recover: true }));
    expect(process.steps.map((step) => step.name)).toEqual(['A', 'C']);
    expect(unread.map(({ from, to }) => [from.line, to.line])).toEqual([
      [5, 8],
      [10, 10],
    ]);
    expect(diagnostics).toHaveLength(2);
  });

  test('is saved with the unread parts in place', () => {
    const { process, source } = granted(readOclProcess(file, { recover: true }));
    expect(writeOclProcess({ ...process }, source)).toBe(file);
    expect(writeOclProcess(granted(renameStep(process, 's2', 'D')), source)).toBe(file.replace('"C"', '"D"'));
    expect(writeOclProcess(granted(moveStep(process, 's2', 0)), source)).toBe(
      lines(
        'step "c" {',
        '    name = "C"',
        '}',
        '',
        'step "b" {',
        '    name = "B',
        '    start_trigger = "StartWithPrevious"',
        '}',
        '',
        '# a note',
        '',
        'step "a" {',
        '    name = "A"',
        '}',
        '',
      ),
    );
  });
});

test('a step whose end is missing is left out, and those behind it are read', () => {
  const text = lines('step "a" {', '    action {', '        x = 1', '    }', '', 'step "b" {', '}');
  const { process, source } = granted(readOclProcess(text, { recover: true }));
  expect(process.steps.map((step) => step.slug)).toEqual(['b']);
  expect(writeOclProcess(granted(renameStep(process, 's1', 'B')), source)).toBe(
    lines('step "a" {', '    action {', '        x = 1', '    }', '', 'step "b" {', '    name = "B"', '}'),
  );
});

test('a broken step of a runbook is left out of its process block only', () => {
  const text = lines(
    'name = "R"',
    '',
    'process {',
    '    step "a" {',
    '        x = ?',
    '    }',
    '',
    '    step "b" {',
    '    }',
    '}',
  );
  const { process, source } = granted(readOclProcess(text, { recover: true }));
  expect(process.steps.map((step) => step.slug)).toEqual(['b']);
  expect(writeOclProcess({ ...process, name: 'S' }, source)).toBe(text.replace('"R"', '"S"'));
});

test('a step in which a brace is missing is left out, though the error is reported at the block around it', () => {
  const text = lines(
    'name = "R"',
    '',
    'process {',
    '    step "a" {',
    '        action {',
    '            x = 1',
    '    }',
    '',
    '    step "b" {',
    '    }',
    '}',
  );
  const { process, source } = granted(readOclProcess(text, { recover: true }));
  expect(process.steps.map((step) => step.slug)).toEqual(['b']);
  expect(writeOclProcess({ ...process, name: 'S' }, source)).toBe(text.replace('"R"', '"S"'));
});
