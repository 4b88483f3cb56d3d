import { describe, expect, test } from 'vitest';
import { titleOf } from '../../../src/state/titleOf';
import { fileOf } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

const title = (path: string, words = 'build deploy', more = {}) =>
  titleOf({ process: { ...processOf(words), ...more }, file: fileOf(path, '') });

describe('what a process is called', () => {
  test.each([
    ['shop/.octopus/deployment_process.ocl', 'shop'],
    ['repo/.octopus/web/deployment_process.ocl', 'web'],
    ['harbor-web.json', 'harbor-web'],
    ['Orders.ocl', 'Orders'],
    ['deployment_process.ocl', 'build + 1 step'],
    ['.octopus/deployment_process.ocl', 'build + 1 step'],
    ['deployment_process (2).ocl', 'build + 1 step'],
    ['process.json', 'build + 1 step'],
  ])('%s: %s', (path, name) => {
    expect(title(path)).toBe(name);
  });

  test('a file that tells nothing is called after its steps', () => {
    expect(title('deployment_process.ocl', 'build')).toBe('build');
    expect(title('deployment_process.ocl', 'a b c d')).toBe('a + 3 steps');
    expect(title('deployment_process.ocl', '', { steps: [] })).toBe('deployment_process.ocl');
  });

  test('a runbook has a name of its own', () => {
    expect(title('shop/runbooks/restart.ocl', 'a', { kind: 'runbook', name: 'Restart web' })).toBe('Restart web');
  });
});
