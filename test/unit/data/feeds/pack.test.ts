import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates, type StepTemplate, scriptOf } from '../../../../src/core/index';
import { packText } from '../../../support/makePack.mjs';
import { builtinTemplates, servedJson } from '../../../support/templates';

const { templates, problems } = readTemplates(servedJson('templates/community.json'), {
  builtins: builtinTemplates(),
  source: 'community',
});

test('the served list is what the folders of the pack make', () => {
  expect(readFileSync(path.join(__dirname, '../../../../public/templates/community.json'), 'utf8')).toBe(packText());
});

test('the pack passes every rule of the importer without a remark', () => {
  expect(problems).toEqual([]);
});

test('the pack holds three cards, two of them in two languages', () => {
  expect(templates.map(({ name }) => name)).toEqual([
    'Microsoft Teams - Post Message (PowerShell)',
    'Microsoft Teams - Post Message (Bash)',
    'Slack - Post Deployment Summary',
    'Slack - Post Message (PowerShell)',
    'Slack - Post Message (Bash)',
  ]);
});

describe.each(templates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const script = scriptOf(template.presets)?.text ?? '';

  test('has labels of at most 40 characters, one prefix, and help for each parameter', () => {
    for (const { name, label, help } of template.parameters) {
      expect([label.length <= 40, help !== '']).toEqual([true, true]);
      expect(name).toMatch(/^[A-Za-z]+\.[A-Za-z]+$/);
    }
    expect(new Set(template.parameters.map(({ name }) => name.split('.')[0])).size).toBe(1);
  });

  test('reads every parameter it has in its script', () => {
    expect(template.parameters.filter(({ name }) => !script.includes(`"${name}"`))).toEqual([]);
  });

  test('says where it runs, what it needs, its output and what a second run does', () => {
    for (const word of ['**Runs**', '**Needs**', '**Output variable**', '**Run twice**'])
      expect(template.description).toContain(word);
  });
});

const bash = templates.filter((template) => scriptOf(template.presets)?.language === 'Bash');
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe.skipIf(!hasBash).each(bash.map((template) => [template.name, template] as const))(
  'the script of %s',
  (_, template) => {
    const prefix = template.parameters[0]!.name.split('.')[0]!;
    const text = 'Line "one"\n\tline \\two & <three> — ✓';
    const given = {
      [`${prefix}.WebhookUrl`]: 'https://hooks.example/secret-part',
      [`${prefix}.Title`]: 'A "title"',
      [`${prefix}.Message`]: text,
      [`${prefix}.LinkUrl`]: 'https://octopus.example/app#/x',
      [`${prefix}.IncludeNotes`]: 'True',
      [`${prefix}.IncludeFailedSteps`]: 'True',
      'Octopus.Project.Name': 'Harbor',
      'Octopus.Environment.Name': 'Production',
      'Octopus.Release.Notes': text,
    };

    test('posts a payload that is JSON and holds the text as it was', () => {
      const run = runScript(template, given);
      expect(run.errors).toBe('');
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toBe('Sent=True\n');
      expect(JSON.stringify(JSON.parse(run.payload))).toContain(JSON.stringify('\tline \\two').slice(1, -1));
    });

    test('never prints the address nor hands it over as an argument', () => {
      const run = runScript(template, given);
      expect(run.printed + run.errors + run.payload).not.toContain('secret-part');
      expect(run.fromInput).toContain('url = "https://hooks.example/secret-part"');
    });

    test('has another payload after a failure', () => {
      const failed = runScript(template, { ...given, 'Octopus.Deployment.Error': 'Disk full' });
      expect(failed.payload).not.toBe(runScript(template, given).payload);
      expect(failed.payload).toMatch(/danger|attention|Disk full/);
    });

    test('ends with one line and code 1 when the address is missing', () => {
      const run = runScript(template, { ...given, [`${prefix}.WebhookUrl`]: '' });
      expect(run.exitCode).toBe(1);
      expect(run.errors).toBe(`The parameter ${prefix}.WebhookUrl is empty.\n`);
    });

    test('only warns when nobody answers, unless it shall fail', () => {
      const kind = runScript(template, given, { answers: false });
      const strict = runScript(template, { ...given, [`${prefix}.FailOnError`]: 'True' }, { answers: false });
      expect([kind.exitCode, strict.exitCode]).toEqual([0, 1]);
      expect([kind.outputs, strict.outputs]).toEqual(['Sent=False\n', 'Sent=False\n']);
      expect(kind.printed).toContain('WARNING');
    });
  },
);

/** Runs a Bash script with the helpers a server gives it and a `curl` that only notes what it was asked. */
function runScript(
  template: StepTemplate,
  variables: Readonly<Record<string, string>>,
  world: { readonly answers: boolean } = { answers: true },
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  try {
    const cases = Object.entries(variables).map(([name, value]) => `"${name}") printf '%s' ${singleQuoted(value)} ;;`);
    const helpers = [
      `get_octopusvariable() { case "$1" in\n${cases.join('\n')}\n*) ;; esac; }`,
      `set_octopusvariable() { echo "$1=$2" >> outputs; }`,
      `write_warning() { echo "WARNING $1"; }`,
      `curl() { cat > input; while [ $# -gt 0 ]; do if [ "$1" = "--data-binary" ]; then printf '%s' "$2" > payload; fi; shift; done; return ${world.answers ? 0 : 22}; }`,
    ];
    const script = scriptOf(template.presets)?.text ?? '';
    writeFileSync(path.join(folder, 'script.sh'), `${helpers.join('\n')}\n${script}`);
    const run = spawnSync('bash', ['script.sh'], { cwd: folder, encoding: 'utf8' });
    const left = (file: string) => {
      const read = spawnSync('cat', [file], { cwd: folder, encoding: 'utf8' });
      return read.stdout;
    };
    return {
      exitCode: run.status,
      printed: run.stdout,
      errors: run.stderr,
      outputs: left('outputs'),
      payload: left('payload'),
      fromInput: left('input'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
