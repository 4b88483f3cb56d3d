import { expect, test } from 'vitest';
import {
  formatOcl,
  readOclChannels,
  readOclSettings,
  readOclVariables,
  readSchemaVersion,
} from '../../../../../src/core/index';

const lines = (...all: readonly string[]) => all.join('\n');

test('variables have one entry for each value, with its scope and prompt', () => {
  const text = lines(
    'variable "Url" {',
    '    value "a" {}',
    '',
    '    value "b" {',
    '        action = ["deploy"]',
    '        description = "note"',
    '        environment = ["live", "test"]',
    '        process = ["deployment-process"]',
    '        tenant_tag = ["Region/EU"]',
    '    }',
    '}',
    '',
    'variable "Text" {',
    '    value {',
    '        value = <<-EOT',
    '            one',
    '            two',
    '            EOT',
    '    }',
    '}',
    '',
    'variable "Asked" {',
    '    type = "WorkerPool"',
    '',
    '    value {',
    '        prompt {',
    '            label = "Which?"',
    '            required = true',
    '        }',
    '    }',
    '}',
  );
  expect(readOclVariables(text)).toEqual({
    diagnostics: [],
    value: [
      { name: 'Url', value: 'a', source: 'project' },
      {
        name: 'Url',
        value: 'b',
        source: 'project',
        scope: {
          step: ['deploy'],
          environment: ['live', 'test'],
          process: ['deployment-process'],
          tenantTag: ['Region/EU'],
        },
      },
      { name: 'Text', value: 'one\ntwo', source: 'project' },
      { name: 'Asked', value: '', source: 'project', prompt: { label: 'Which?', required: true } },
    ],
  });
});

test('of a broken file of variables the rest is read', () => {
  const { value, diagnostics } = readOclVariables(
    'variable "A" {\n    value "1" {}\n}\n\n# note\nvariable "B" {\n    value "2" {}\n}',
  );
  expect(value.map((variable) => variable.name)).toEqual(['A', 'B']);
  expect(diagnostics.map((each) => each.code)).toEqual(['comment-not-supported']);
});

test.each([
  ['connectivity_policy {}\n\nversioning_strategy {}', {}],
  [
    'default_guided_failure_mode = "On"\n\nconnectivity_policy {\n    allow_deployments_to_no_targets = true\n    exclude_unhealthy_targets = true\n    skip_machine_behavior = "SkipUnavailableMachines"\n    target_roles = ["web"]\n}',
    {
      guidedFailureDefault: 'On',
      allowNoTargets: true,
      excludeUnhealthy: true,
      skipUnavailable: 'SkipUnavailableMachines',
      skipRoles: ['web'],
    },
  ],
])('settings %#', (text, settings) => expect(readOclSettings(text).value).toEqual(settings));

test.each([
  [
    'channel "2.x" {\n    lifecycle = "L"\n}\n\nchannel "3.x" {\n    is_default = true\n}',
    [
      { name: '3.x', slug: '3-x' },
      { name: '2.x', slug: '2-x', lifecycle: 'L' },
    ],
  ],
  ['channels {\n    is_default = true\n    name = "Default"\n}', [{ name: 'Default', slug: 'default' }]],
])('channels %#', (text, channels) => expect(readOclChannels(text).value).toEqual(channels));

test.each([
  ['version = 9', 9],
  ['version = 14\n', 14],
  ['version = "x"', null],
  ['', null],
])('schema version of %j is %s', (text, version) => expect(readSchemaVersion(text)).toBe(version));

test('formatting puts statements in the order of the server and texts in its forms, and drops nothing', () => {
  const text = lines(
    '\ufeffstep "b" {',
    '  action {',
    '    inputs {',
    '      z = 1',
    '      a = 2',
    '    }',
    '    packages {',
    '    }',
    '    name   =  "N"',
    '    is_disabled = false',
    '    properties = { B = "x\\ny"',
    '    a = <<-T',
    '       one',
    '       T',
    '    }',
    '  }',
    '  name = "B"',
    '}',
    '',
    '',
  );
  const formatted = lines(
    'step "b" {',
    '    name = "B"',
    '',
    '    action {',
    '        is_disabled = false',
    '        name = "N"',
    '        properties = {',
    '            a = "one"',
    '            B = <<-EOT',
    '                x',
    '                y',
    '                EOT',
    '        }',
    '',
    '        packages {}',
    '',
    '        inputs {',
    '            z = 1',
    '            a = 2',
    '        }',
    '    }',
    '}',
  );
  expect(formatOcl(text)).toEqual({ ok: true, value: formatted });
  expect(formatOcl(formatted)).toEqual({ ok: true, value: formatted });
});

test('formatting keeps CR LF and refuses broken files', () => {
  expect(formatOcl('a = 1\r\n  b = 2\r\n')).toEqual({ ok: true, value: 'a = 1\r\nb = 2' });
  const refused = formatOcl('a = ?');
  expect(refused.ok || refused.error.map((each) => each.code)).toEqual(['invalid-literal']);
});
