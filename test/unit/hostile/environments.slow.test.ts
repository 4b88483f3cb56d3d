import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `LONG` makes it a million. */
const count = process.env['LONG'] === undefined ? 250_000 : 1_000_000;

test('more environments than anybody has are refused, and one of them can be planned', { timeout: 90_000 }, () => {
  const path = join(folder, 'deployment_process.ocl');
  writeFileSync(path, 'step "build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n');
  const model = join(folder, 'model.json');
  const environments = Array.from({ length: count }, (_, at) => `{"name":"${at}"}`);
  writeFileSync(model, `{"environments":[${environments.join(',')}]}`);
  const words = ['plan', path, '--model', model];
  // Of the processor, since other tests run beside it.
  const started = process.cpuUsage();
  expect(preflight(words)).toMatchObject({ code: 2, errors: expect.stringContaining('Name some with --environment') });
  expect(preflight([...words, '--environment', String(count - 1)])).toMatchObject({
    code: 0,
    out: expect.stringContaining('build'),
  });
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(60_000);
});
