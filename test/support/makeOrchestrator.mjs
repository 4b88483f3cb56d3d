/**
 * Makes the sample "Two hundred steps": steps "Deploy service 001" to "200" over 6 environments and 200 targets, two
 * thirds of them with one condition. The same files every time.
 *
 * Run `node test/support/makeOrchestrator.mjs` to write them to `public/samples/two-hundred-steps`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const environments = ['Development', 'Test', 'Integration', 'Staging', 'Pilot', 'Production'];
const roles = ['orders', 'billing', 'search', 'catalog', 'users', 'mail', 'reports', 'media', 'gateway', 'jobs'];

/** The one condition a step has; each entry says what it adds to the step and to its action. */
const conditions = [
  { action: { environments: '["staging", "production"]' } },
  { action: { excluded_environments: '["development"]' } },
  { action: { channels: '["default"]' } },
  { step: { condition: '"Always"' } },
  { action: { environments: '["production"]' } },
  { step: { condition: '"Variable"' }, expression: '#{DeployOptionalServices}' },
  { action: { channels: '["hotfix"]' } },
  { step: { condition: '"Failure"' } },
  { action: { is_disabled: 'true' } },
];

/** The text of each file by its name; with another number of steps for measuring. The targets stay 200. */
export function orchestratorFiles(steps = 200) {
  const upTo = (last) => Array.from({ length: last }, (_, index) => index + 1);
  return {
    'deployment_process.ocl': upTo(steps).map(stepText).join('\n\n'),
    'preflight.model.json': modelText(upTo(200).map(targetOf)),
    'schema_version.ocl': 'version = 10',
  };
}

function stepText(number) {
  const digits = padded(number);
  const condition =
    number % 3 === 0 ? {} : conditions[(Math.floor(number / 3) * 2 + (number % 3) - 1) % conditions.length];
  const role = roles[number % roles.length];
  const onWorker = number % 8 === 0;
  const properties = sorted({
    ...(onWorker ? {} : { 'Octopus.Action.TargetRoles': `"${role}"` }),
    ...(onWorker || number % 10 !== 4 ? {} : { 'Octopus.Action.MaxParallelism': '"3"' }),
    ...(condition.expression ? { 'Octopus.Step.ConditionVariableExpression': `"${condition.expression}"` } : {}),
  });
  const attributes = sorted({
    ...condition.step,
    name: `"Deploy service ${digits}"`,
    ...(properties.length > 0 ? { properties: dictionary(properties, 1) } : {}),
    ...(number % 25 === 0 ? { start_trigger: '"StartWithPrevious"' } : {}),
  });
  const action = onWorker || number % 5 === 0 ? scriptAction(digits, onWorker) : packageAction(digits);
  const actionAttributes = sorted({ ...action.attributes, ...condition.action });
  return [
    `step "deploy-service-${digits}" {`,
    ...attributes.map((line) => `    ${line}`),
    '',
    '    action {',
    ...actionAttributes.map((line) => `        ${line}`),
    ...action.blocks,
    '    }',
    '}',
  ].join('\n');
}

function packageAction(digits) {
  const feed = '"octopus-server-built-in"';
  const packageId = `"Harbor.Service${digits}"`;
  const properties = sorted({
    'Octopus.Action.Package.DownloadOnTentacle': '"False"',
    'Octopus.Action.Package.FeedId': feed,
    'Octopus.Action.Package.PackageId': packageId,
    'Octopus.Action.RunOnServer': '"false"',
  });
  return {
    attributes: { action_type: '"Octopus.TentaclePackage"', properties: dictionary(properties, 2) },
    blocks: [
      '',
      '        packages {',
      '            acquisition_location = "Server"',
      `            feed = ${feed}`,
      `            package_id = ${packageId}`,
      '            properties = {',
      '                SelectionMode = "immediate"',
      '            }',
      '        }',
    ],
  };
}

function scriptAction(digits, onWorker) {
  const indent = ' '.repeat(16);
  const lines = [
    'set -euo pipefail',
    `echo "Service ${digits} of #{Octopus.Release.Number} for #{Octopus.Environment.Name}"`,
  ];
  const properties = sorted({
    ...(onWorker ? { OctopusUseBundledTooling: '"False"' } : { 'Octopus.Action.RunOnServer': '"false"' }),
    'Octopus.Action.Script.ScriptBody': `<<-EOT\n${[...lines, 'EOT'].map((line) => indent + line).join('\n')}`,
    'Octopus.Action.Script.ScriptSource': '"Inline"',
    'Octopus.Action.Script.Syntax': '"Bash"',
  });
  return {
    attributes: {
      action_type: '"Octopus.Script"',
      properties: dictionary(properties, 2),
      ...(onWorker ? { worker_pool: '"default"' } : {}),
    },
    blocks: [],
  };
}

/** The lines `key = value`, in the order the server writes them. */
function sorted(entries) {
  const collator = new Intl.Collator('en');
  return Object.entries(entries)
    .sort(([left], [right]) => collator.compare(left, right))
    .map(([key, value]) => `${key} = ${value}`);
}

function dictionary(lines, depth) {
  const indent = '    '.repeat(depth);
  return `{\n${lines.map((line) => `${indent}    ${line}\n`).join('')}${indent}}`;
}

function targetOf(number) {
  const group = Math.floor((number - 1) / environments.length);
  return {
    name: `app-${padded(number)}`,
    environments: [environments[(number - 1) % environments.length]],
    roles: [roles[group % roles.length], roles[(group + 3) % roles.length]],
    ...(number % 40 === 0 ? { disabled: true } : {}),
  };
}

function modelText(targets) {
  const list = (entries) => `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const name = (text) => ({ name: text });
  const variables = [
    { name: 'DeployOptionalServices', value: 'True' },
    { name: 'DeployOptionalServices', value: 'False', scope: { environment: ['Production'] } },
  ];
  return [
    '{',
    '  "schemaVersion": 1,',
    '  "variablesComplete": true,',
    `  "environments": ${list(environments.map(name))},`,
    `  "targets": ${list(targets)},`,
    `  "channels": ${list(['Default', 'Hotfix'].map(name))},`,
    '  "lifecycles": [],',
    '  "tenants": [],',
    `  "variables": ${list(variables)},`,
    '  "settings": {}',
    '}',
    '',
  ].join('\n');
}

function padded(number) {
  return String(number).padStart(3, '0');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(path.dirname(process.argv[1]), '../../public/samples/two-hundred-steps');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(orchestratorFiles())) writeFileSync(path.join(folder, name), text);
}
