import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { packScripts } from '../../../support/pack/packTemplates';
import { powershellProblems } from '../../../support/pack/powershellProblems';

describe('the scripts of the pack', () => {
  const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
  if (!hasShellcheck) console.warn('Skipped: shellcheck is not installed, so Bash scripts are not checked with it.');

  test.skipIf(!hasShellcheck)('in Bash: shellcheck has nothing to say', () => {
    const text = (script: string) => `#!/bin/bash\n${script}`;
    const said = packScripts('Bash').flatMap(({ name, text: script }) => {
      const { stdout } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
        input: text(script),
        encoding: 'utf8',
      });
      return stdout === '' ? [] : [`${name}: ${stdout}`];
    });
    expect(said).toEqual([]);
    expect(packScripts('Bash')).toHaveLength(38);
  });

  test('in PowerShell: the parser finds no error', async () => {
    const scripts = packScripts('PowerShell');
    expect(scripts).toHaveLength(36);
    const problemsOf = await powershellProblems();
    expect(scripts.flatMap(({ name, text }) => problemsOf(text).map((problem) => `${name}: ${problem}`))).toEqual([]);
    expect(problemsOf('if ($a -eq 1 { "b" }')).not.toEqual([]);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  if (!hasPython) console.warn('Skipped: python3 is not installed, so Python scripts are not compiled.');

  test.skipIf(!hasPython)('in Python: they compile', () => {
    const scripts = packScripts('Python');
    expect(scripts).toHaveLength(4);
    for (const { name, text } of scripts) {
      const run = spawnSync('python3', ['-c', 'import sys; compile(sys.stdin.read(), "script.py", "exec")'], {
        input: text,
        encoding: 'utf8',
      });
      expect([name, run.stderr]).toEqual([name, '']);
    }
  });
});
