import { expect, test } from 'vitest';
import {
  addAction,
  addStep,
  moveStep,
  type OclProcess,
  type Process,
  readOclProcess,
  removeSteps,
  renameStep,
  setActionProperty,
  setChannels,
  setDisabled,
  setEnvironments,
  setNotes,
  setSlug,
  setStartTrigger,
  setTargetTags,
  updateAction,
  updateStep,
  writeOclProcess,
} from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { actionOf, stepOf } from '../../../../support/processOf';

const lines = (...all: readonly string[]) => all.join('\n');
const read = (text: string, schemaVersion: number | null = 9): OclProcess =>
  granted(readOclProcess(text, { schemaVersion }));
const saved = (text: string, edit: (process: Process) => Process, schemaVersion: number | null = 9): string => {
  const { process, source } = read(text, schemaVersion);
  return writeOclProcess(edit(process), source);
};

const file = lines(
  'step "build" {',
  '    name = "Build"',
  '',
  '    action {',
  '        action_type = "Octopus.Script"',
  '        properties = {',
  '            Octopus.Action.Script.ScriptBody = <<-EOT',
  '                one',
  '                two',
  '                three',
  '                EOT',
  '            Octopus.Action.Script.Syntax = "Bash"',
  '        }',
  '    }',
  '}',
  '',
  'step "deploy" {',
  '    name = "Deploy"',
  '',
  '    action "first" {',
  '        action_type = "Octopus.Script"',
  '        name = "First"',
  '    }',
  '',
  '    action "second" {',
  '        action_type = "Octopus.Script"',
  '        environments = ["test"]',
  '        name = "Second"',
  '    }',
  '}',
);

/** The edited text as the lines that went (`-`) and came (`+`), each with its number in the old or new file. */
function changes(before: string, after: string): readonly string[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  return [
    ...left.slice(head, left.length - tail).map((line, index) => `-${head + index + 1} ${line}`),
    ...right.slice(head, right.length - tail).map((line, index) => `+${head + index + 1} ${line}`),
  ];
}

test('an unchanged process gives the same text', () => {
  const { process, source } = read(file);
  expect(writeOclProcess(process, source)).toBe(file);
  expect(writeOclProcess({ ...process, steps: process.steps.map((step) => ({ ...step })) }, source)).toBe(file);
});

const edits: readonly (readonly [string, (process: Process) => Process, readonly string[]])[] = [
  ['a name', (p) => granted(renameStep(p, 's1', 'Compile')), ['-2     name = "Build"', '+2     name = "Compile"']],
  [
    'a name equal to the slug',
    (p) =>
      granted(
        updateStep(p, 's1', (step) => ({
          ...step,
          name: 'build',
          actions: step.actions.map((action) => ({ ...action, name: 'build' })),
        })),
      ),
    ['-2     name = "Build"', '-3 '],
  ],
  ['a slug', (p) => granted(setSlug(p, 's1', null, 'compile')), ['-1 step "build" {', '+1 step "compile" {']],
  ['disabling', (p) => granted(setDisabled(p, 's1', null, true)), ['+6         is_disabled = true']],
  [
    'one environment more',
    (p) => granted(setEnvironments(p, 's3', 'a5', 'only', ['test', 'live'])),
    ['-27         environments = ["test"]', '+27         environments = ["test", "live"]'],
  ],
  ['all environments', (p) => granted(setEnvironments(p, 's3', 'a5', 'all')), ['-27         environments = ["test"]']],
  ['a channel', (p) => granted(setChannels(p, 's3', 'a5', ['hotfix'])), ['+27         channels = ["hotfix"]']],
  [
    'a start trigger',
    (p) => granted(setStartTrigger(p, 's3', 'StartWithPrevious')),
    ['+19     start_trigger = "StartWithPrevious"'],
  ],
  [
    'first properties',
    (p) => granted(setTargetTags(p, 's3', ['web'])),
    ['+19     properties = {', '+20         Octopus.Action.TargetRoles = "web"', '+21     }'],
  ],
  [
    'a line of a script',
    (p) => granted(setActionProperty(p, 's1', 'a2', 'Octopus.Action.Script.ScriptBody', 'one\n2\nthree')),
    ['-9                 two', '+9                 2'],
  ],
  [
    'a script that becomes one line',
    (p) => granted(setActionProperty(p, 's1', 'a2', 'Octopus.Action.Script.ScriptBody', 'one')),
    [
      '-7             Octopus.Action.Script.ScriptBody = <<-EOT',
      '-8                 one',
      '-9                 two',
      '-10                 three',
      '-11                 EOT',
      '+7             Octopus.Action.Script.ScriptBody = "one"',
    ],
  ],
  [
    'a property that sorts first',
    (p) => granted(setActionProperty(p, 's1', 'a2', 'Octopus.Action.AutoRetry.MaximumCount', '3')),
    ['+7             Octopus.Action.AutoRetry.MaximumCount = "3"'],
  ],
  [
    'a property less',
    (p) => granted(setActionProperty(p, 's1', 'a2', 'Octopus.Action.Script.Syntax', null)),
    ['-12             Octopus.Action.Script.Syntax = "Bash"'],
  ],
  [
    'a removed step',
    (p) => granted(removeSteps(p, ['s1'])),
    file
      .split('\n')
      .slice(0, 16)
      .map((line, index) => `-${index + 1} ${line}`),
  ],
  [
    'notes over two lines',
    (p) => granted(setNotes(p, 's3', 'a4', 'a\nb')),
    ['+23         notes = <<-EOT', '+24                 a', '+25                 b', '+26                 EOT'],
  ],
];

test.each(edits)('%s changes only its own lines', (_what, edit, expected) => {
  const after = saved(file, edit);
  expect(changes(file, after)).toEqual(expected);
  const { process, source } = read(file);
  expect(writeOclProcess({ ...edit(process), steps: process.steps }, source)).toBe(file);
});

test('a moved step keeps its lines', () => {
  const odd = lines('step "a" {', '  name   =  "A"', '}', '', '', 'step "b" {}', '', 'step "c" {', '}', '');
  expect(saved(odd, (p) => granted(moveStep(p, 's3', 0)))).toBe(
    lines('step "c" {', '}', '', 'step "a" {', '  name   =  "A"', '}', '', '', 'step "b" {}', ''),
  );
});

test('unknown settings stay in place', () => {
  const odd = lines(
    'step "a" {',
    '    colour = "red"',
    '    name = "A"',
    '',
    '    extra "x" {',
    '        y = 1',
    '    }',
    '',
    '    action {',
    '    }',
    '}',
  );
  expect(
    changes(
      odd,
      saved(odd, (p) => granted(renameStep(p, 's1', 'B'))),
    ),
  ).toEqual(['-3     name = "A"', '+3     name = "B"']);
});

test('the last of two equal attributes is the one that changes, and both go together', () => {
  const twice = lines('step "a" {', '    name = "A"', '    name = "B"', '}');
  expect(saved(twice, (p) => granted(updateStep(p, 's1', (step) => ({ ...step, name: 'C' }))))).toBe(
    lines('step "a" {', '    name = "A"', '    name = "C"', '}'),
  );
  expect(saved(twice, (p) => granted(updateStep(p, 's1', (step) => ({ ...step, name: 'a' }))))).toBe('step "a" {}');
});

test('a default that the file spells out is changed where it stands', () => {
  const spelled = lines(
    'step "a" {',
    '    condition = "Success"',
    '',
    '    action {',
    '        is_disabled = false',
    '    }',
    '}',
  );
  expect(
    changes(
      spelled,
      saved(spelled, (p) => granted(setDisabled(p, 's1', null, true))),
    ),
  ).toEqual(['-5         is_disabled = false', '+5         is_disabled = true']);
});

test('labels and names that go without saying follow a rename where they are spelled out', () => {
  const spelled = lines('step "a" {', '    name = "A"', '', '    action "a" {', '        name = "A"', '    }', '}');
  expect(saved(spelled, (p) => granted(renameStep(p, 's1', 'B')))).toBe(spelled.replaceAll('"A"', '"B"'));
});

test('before schema version 4 the label is the name', () => {
  const old = lines('step "Deploy web" {', '', '    action {', '        action_type = "Octopus.Script"', '    }', '}');
  expect(saved(old, (p) => granted(renameStep(p, 's1', 'Deploy all')), 3)).toBe(
    old.replace('Deploy web', 'Deploy all'),
  );
  const added = saved(old, (p) => granted(addStep(p, stepOf('New step'), { at: 'end' })), 3);
  expect(added).toContain('step "New step" {\n\n    action {');
  expect(added).not.toContain('name =');
});

test('new steps of the earliest files are called as theirs are', () => {
  const old = lines(
    'steps "Deploy web" {',
    '',
    '    actions "Deploy web" {',
    '        action_type = "Octopus.Script"',
    '    }',
    '}',
  );
  const packages = [
    {
      name: '',
      packageId: 'A',
      feed: 'F',
      acquisitionLocation: null,
      version: null,
      properties: new Map(),
      extras: [],
    },
  ];
  const step = stepOf('New', { actions: [actionOf('New', { packages })] });
  expect(saved(old, (p) => granted(addStep(p, step, { at: 'end' })), null)).toContain(
    lines(
      'steps "New" {',
      '',
      '    actions {',
      '        action_type = "Octopus.Script"',
      '',
      '        packages {',
      '            feed_id_or_name = "F"',
      '            package_id = "A"',
    ),
  );
});

test('a new step in a file with CR LF has CR LF', () => {
  const { process, source } = read(file.replaceAll('\n', '\r\n'));
  const text = writeOclProcess(granted(addStep(process, stepOf('New'), { at: 'end' })), source);
  expect(text.startsWith(file.replaceAll('\n', '\r\n'))).toBe(true);
  expect(text.slice(file.replaceAll('\n', '\r\n').length)).toBe(
    lines(
      '',
      '',
      'step "new" {',
      '    name = "New"',
      '',
      '    action {',
      '        action_type = "Octopus.Script"',
      '    }',
      '}',
    ).replaceAll('\n', '\r\n'),
  );
});

test('a byte-order mark and a final newline stay when the first step goes or another comes first', () => {
  const marked = `\ufeff${file}\n`;
  expect(saved(marked, (p) => granted(moveStep(p, 's3', 0)))).toMatch(/^\ufeffstep "deploy"[\s\S]*\}\n$/);
  expect(saved(marked, (p) => granted(removeSteps(p, ['s1', 's3'])))).toBe('\ufeff\n');
});

test('an empty file takes steps', () => {
  expect(saved('', (p) => granted(addStep(p, stepOf('A'), { at: 'end' })))).toBe(
    lines('step "a" {', '    name = "A"', '', '    action {', '        action_type = "Octopus.Script"', '    }', '}'),
  );
});

test('an action of a package that goes away, comes and changes', () => {
  const text = lines(
    'step "a" {',
    '    action {',
    '        action_type = "X"',
    '',
    '        packages "one" {',
    '            feed = "f"',
    '        }',
    '',
    '        packages "two" {',
    '            feed = "f"',
    '            odd = 1',
    '        }',
    '    }',
    '}',
  );
  const { process, source } = read(text);
  const next = granted(
    updateAction(process, 's1', 'a2', (action) => ({
      ...action,
      packages: [
        ...action.packages.slice(1).map((each) => ({ ...each, feed: 'g' })),
        { ...action.packages[0]!, name: 'three' },
      ],
    })),
  );
  expect(writeOclProcess(next, source)).toBe(
    lines(
      'step "a" {',
      '    action {',
      '        action_type = "X"',
      '',
      '        packages "two" {',
      '            feed = "g"',
      '            odd = 1',
      '        }',
      '',
      '        packages "three" {',
      '            feed = "f"',
      '        }',
      '    }',
      '}',
    ),
  );
});

test('a runbook keeps its settings and takes steps', () => {
  const runbook = lines(
    'name = "Restart"',
    'description = ""',
    '',
    'connectivity_policy {',
    '    odd = true',
    '}',
    '',
    'run_retention_policy {',
    '    type = "Default"',
    '}',
    '',
    'process {}',
  );
  const text = saved(runbook, (p) => granted(addStep(p, stepOf('A'), { at: 'end' })));
  expect(changes(runbook, text)).toEqual([
    '-12 process {}',
    '+12 process {',
    '+13     step "a" {',
    '+14         name = "A"',
    '+15 ',
    '+16         action {',
    '+17             action_type = "Octopus.Script"',
    '+18         }',
    '+19     }',
    '+20 }',
  ]);
  const { process, source } = read(runbook);
  const allowed = { ...process, runbook: { ...process.runbook!, allowNoTargets: true } };
  expect(changes(runbook, writeOclProcess(allowed, source))).toEqual(['+5     allow_deployments_to_no_targets = true']);
});

test('the only action of a step gets a label and a name of its own when another comes', () => {
  const lone = lines('step "a" {', '    name = "A"', '', '    action {', '        action_type = "X"', '    }', '}');
  expect(saved(lone, (p) => granted(addAction(p, 's1', actionOf('Check'))))).toBe(
    lines(
      'step "a" {',
      '    name = "A"',
      '',
      '    action "a" {',
      '        action_type = "X"',
      '        name = "A"',
      '    }',
      '',
      '    action "check" {',
      '        action_type = "Octopus.Script"',
      '        name = "Check"',
      '    }',
      '}',
    ),
  );
});

test('a new first attribute begins where the first statement began, if that was an attribute', () => {
  const odd = lines('step "a" {', '', '', '    name = "A"', '}');
  const trigger = (p: Process) => granted(updateStep(p, 's1', (step) => ({ ...step, condition: 'Always' })));
  expect(saved(odd, trigger)).toBe(lines('step "a" {', '', '', '    condition = "Always"', '    name = "A"', '}'));
  const older = lines(
    'step "a" {',
    '',
    '    action {',
    '        x = 1',
    '',
    '        packages {',
    '        }',
    '    }',
    '}',
  );
  expect(saved(older, trigger)).toBe(older.replace('{\n\n    action', '{\n    condition = "Always"\n\n    action'));
});
