import { randomFrom } from '../lib/random.mjs';

const words =
  'deploy build warm drain verify notify migrate restore publish check gateway orders billing cache web worker'.split(
    ' ',
  );
const conditions = ['Success', 'Success', 'Success', 'Failure', 'Always'];

/**
 * The facts of a process: what every candidate reads and writes, as plain data. About 3.2 kB of OCL a step. No `${`
 * stands in it, which HCL would take for an expression.
 */
export function processFacts(count, seed = 1) {
  const random = randomFrom(seed);
  return { steps: Array.from({ length: count }, (_, index) => stepFacts(random, index)) };
}

function stepFacts(random, index) {
  const name = `${random.pick(words)} ${random.pick(words)} ${index + 1}`;
  const actions = Array.from({ length: random.chance(0.2) ? 2 : 1 }, (_, at) =>
    actionFacts(random, `${name} ${at + 1}`),
  );
  return {
    slug: name.replaceAll(' ', '-'),
    name,
    condition: random.pick(conditions),
    properties: { 'Octopus.Action.TargetRoles': `${random.pick(words)},${random.pick(words)}` },
    actions,
  };
}

function actionFacts(random, name) {
  const lines = Array.from({ length: 14 + random.below(42) }, () => scriptLine(random));
  return {
    slug: name.replaceAll(' ', '-'),
    name,
    action_type: 'Octopus.Script',
    environments: random.chance(0.3) ? ['production', 'staging'] : [],
    is_required: random.chance(0.5),
    worker_pool: 'hosted-ubuntu',
    properties: {
      'Octopus.Action.AutoRetry.MaximumCount': String(random.below(4)),
      'Octopus.Action.RunOnServer': 'false',
      'Octopus.Action.Script.ScriptBody': lines.join('\n'),
      'Octopus.Action.Script.ScriptSource': 'Inline',
      'Octopus.Action.Script.Syntax': 'Bash',
      'Octopus.Action.Script.Parameters': `--zone "#{Octopus.Environment.Name | ToLower}" --try ${random.below(9)}`,
      OctopusUseBundledTooling: 'False',
    },
  };
}

function scriptLine(random) {
  const indent = '  '.repeat(random.below(3));
  const value = random.chance(0.2) ? '#{Octopus.Release.Number}' : random.below(1e6);
  return `${indent}${random.pick(words)}_${random.pick(words)} --name "${random.pick(words)}" --value ${value} | tee -a "$LOG"`;
}

/**
 * The facts as OCL in the official style, made here and not by the product.
 *
 * @param key  how a key of a dictionary is written: HCL wants keys with dots quoted
 */
export function oclOf({ steps }, key = (name) => name) {
  return steps.map((step) => blockOf('step', step, key, '')).join('\n');
}

function blockOf(kind, { slug, actions, ...attributes }, key, margin) {
  const inner = `${margin}    `;
  const lines = [`${margin}${kind} "${slug}" {`];
  for (const [name, value] of Object.entries(attributes)) {
    if (Array.isArray(value) && value.length === 0) continue;
    lines.push(...attributeLines(name, value, key, inner));
  }
  for (const action of actions ?? []) lines.push('', blockOf('action', action, key, inner).trimEnd());
  return `${lines.join('\n')}\n${margin}}\n`;
}

function attributeLines(name, value, key, margin) {
  if (Array.isArray(value)) return [`${margin}${name} = ${JSON.stringify(value).replaceAll('","', '", "')}`];
  if (typeof value !== 'object') return valueLines(name, value, margin);
  const entries = Object.entries(value).flatMap(([own, text]) => valueLines(key(own), text, `${margin}    `));
  return [`${margin}${name} = {`, ...entries, `${margin}}`];
}

function valueLines(name, value, margin) {
  if (typeof value !== 'string') return [`${margin}${name} = ${value}`];
  if (!value.includes('\n')) return [`${margin}${name} = ${JSON.stringify(value)}`];
  const inner = `${margin}    `;
  return [`${margin}${name} = <<-EOT`, ...value.split('\n').map((line) => inner + line), `${inner}EOT`];
}
