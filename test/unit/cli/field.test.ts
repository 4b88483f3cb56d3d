import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fieldCase } from '../../support/fieldCase';
import { preflight } from '../../support/terminalFor';

/**
 * The cases of public bug reports, forum threads and real files: what the plan says of each, from the files as they
 * come. Each is one example of a kind; its siblings are tested by rule number.
 */

interface Expected {
  /** Words behind the path; `{case}` stands for the folder. */
  readonly words?: readonly string[];
  /** A file of the folder in its place. */
  readonly file?: string;
  /** A process of our own, for cases that are answers of a server. */
  readonly process?: string;
  /** By "environment", or "runbook file: environment": the gate, and what comes of each step. */
  readonly plan: Readonly<
    Record<string, { readonly gate?: string; readonly steps?: Readonly<Record<string, string>> }>
  >;
  /** Steps that packages are fetched before, by environment. */
  readonly acquired?: Readonly<Record<string, readonly string[]>>;
  /** Sentences that stand in the plan as text, and some that do not. */
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
}

const [run, isFalse, isWrong] = ['Run RAN', 'Skip COND_VARIABLE_FALSE', 'Skip COND_VARIABLE_ERROR'];
const asks = { gate: 'GATE_PROMPT_REQUIRED' };
const ok = (steps: Readonly<Record<string, string>>) => ({ gate: 'GATE_OK', steps });
const conditional = (expression: string) => `step "asks" {
    name = "Asks"
    condition = "Variable"
    properties = {
        Octopus.Step.ConditionVariableExpression = "${expression}"
    }

    action {
        action_type = "Octopus.Script"
    }
}
`;

const cases: readonly (readonly [number: string, why: string, expected: Expected])[] = [
  [
    '01',
    'each process asks its own prompts (Issues 6813, 6292)',
    { plan: { Dev: asks, Prod: asks, 'runbooks/tidy-disks.ocl: Dev': asks }, says: ['Ask.Deploy.', 'Ask.Tidy.'] },
  ],
  [
    '01',
    'an answer to the prompt of a runbook opens the runbook only',
    {
      words: ['--scenario', '{case}/only-tidy.json'],
      plan: { Dev: asks, 'runbooks/tidy-disks.ocl: Dev': ok({ Tidy: run }) },
    },
  ],
  [
    '01',
    'an answer to the prompt of the deployment opens the deployment only',
    {
      words: ['--scenario', '{case}/only-deploy.json'],
      plan: { Dev: ok({ Ship: isWrong }), 'runbooks/tidy-disks.ocl: Dev': asks },
    },
  ],
  [
    '02',
    'the row that wins is asked, not one that it outranks (Issues 7072)',
    { plan: { Dev: asks, Prod: ok({ 'Only EU': run, 'Only none': isFalse }) }, says: ['start: Ticket.'] },
  ],
  [
    '04',
    'a fixed value that outranks the prompt is used, and the answer is not (Issues 10072)',
    {
      words: ['--scenario', '{case}/scenario.json'],
      plan: {
        Dev: ok({ 'Large only': isFalse, 'Small only': run }),
        Prod: ok({ 'Large only': run, 'Small only': isFalse }),
      },
    },
  ],
  ['04', 'nor is it asked', { plan: { Dev: asks, Prod: ok({ 'Large only': run }) } }],
  [
    '07',
    'packages are fetched before the whole parallel block (Issues 3817)',
    {
      plan: { Dev: ok({ Pkg: run }) },
      acquired: { Dev: ['Three'] },
      says: ['Packages are acquired before 3 Three.', '3 Three, 4 Pkg and 5 Five run together.'],
    },
  ],
  [
    '08',
    'packages are not fetched beside an approval (Issues 3906)',
    { plan: { Dev: ok({ Pkg: run }) }, acquired: { Dev: ['Build'] }, says: ['Packages are acquired before 1 Build.'] },
  ],
  [
    '11a',
    'a runbook runs where the lifecycles of the project and of its channels lead (Issues 7317)',
    {
      plan: {
        'runbooks/restart.ocl: Dev': ok({ Go: run }),
        'runbooks/restart.ocl: Test': ok({ Go: run }),
        'runbooks/restart.ocl: Prod': ok({ Go: run }),
        'runbooks/restart.ocl: Other': { gate: 'GATE_RUNBOOK_ENV_NOT_ALLOWED' },
      },
      says: ['This runbook may not run in Other, only in Dev, Test and Prod.'],
      saysNot: ['Dev, Dev'],
    },
  ],
  [
    '11b',
    'a lifecycle without phases leads to every environment (Issues 7317)',
    {
      plan: {
        'runbooks/restart.ocl: Dev': ok({ Go: run }),
        'runbooks/restart.ocl: Test': ok({ Go: run }),
        'runbooks/restart.ocl: Prod': ok({ Go: run }),
      },
    },
  ],
  [
    '21',
    'foreign spellings are errors or constant, and say so (help 18934, Issues 3277)',
    {
      plan: {
        Production: ok({
          A: isFalse,
          B: isFalse,
          C: isWrong,
          D: isWrong,
          E: isWrong,
          F: isWrong,
          G: run,
          I: run,
          J: run,
          K: isWrong,
          L: run,
          M: isWrong,
          N: isFalse,
        }),
        Dev: ok({ A: isFalse, B: isFalse, C: isWrong, G: run, I: run, J: run, K: isWrong, L: isFalse, M: isWrong }),
      },
      says: [
        '"Octopus.Release.Channel.Name" may be meant.',
        '"Octopus.Environment.Name" may be meant.',
        'Line 1, column 34: “ is a curly quote',
        "Line 1, column 34: ' is a single quote",
        'Line 1, column 40: "||" does not exist here',
        'The block that begins here has no end: #{/if} is missing',
        'Line 1, column 34: #{ cannot be used inside a condition',
        'Line 1, column 31: -eq does not exist here',
        'Note: G: The run condition tests nothing, so it is the same in every run: Octopus.Environment.Name == "Production"',
        'Note: I: The run condition tests nothing, so it is the same in every run: #{Octopus.Environment.Name} == "Production"',
        'Note: J: The run condition tests nothing, so it is the same in every run: $OctopusParameters["Run"]',
      ],
      saysNot: ['Parsing failure'],
    },
  ],
  [
    '22',
    'a target that answers a later health check is back (Issues 6023, 6051)',
    {
      words: ['--scenario', '{case}/scenario.json'],
      plan: {
        Dev: ok({ 'Use one > t0': run, 'Use two > t0': run, 'Use two > t1': run, 'Use one > t1': 'nothing' }),
      },
    },
  ],
  [
    '28',
    "a tenant's tag with an environment outranks the tenant (Issues 6944)",
    {
      words: ['--scenario', '{case}/scenario.json'],
      plan: {
        Prod: ok({ 'Tag+env wins': run, 'Tenant wins': isFalse }),
        Dev: ok({ 'Tag+env wins': isFalse, 'Tenant wins': run }),
      },
      says: ['by the order of scopes in the documentation it would be "tenant"'],
    },
  ],
  [
    '29',
    'a value for a channel counts in that channel only, for target tags too (Issues 4654, 8148)',
    { plan: { Dev: { gate: 'GATE_NO_TARGETS' } }, saysNot: ['not filled in'] },
  ],
  [
    '29',
    'and there it counts',
    { words: ['--channel', 'Beta'], plan: { Dev: ok({ Beta: run, 'Deploy pkg': run }) }, saysNot: ['not filled in'] },
  ],
  [
    '34',
    'loops over steps and actions see what failed and what was skipped (Issues 2302, 1150)',
    {
      words: ['--scenario', '{case}/scenario.json'],
      plan: {
        Dev: ok({
          Migrate: 'Fail RAN_FAILED',
          Optional: 'Skip ENV_NOT_INCLUDED',
          'Any failed': run,
          'Any skipped': run,
          'Migrate failed': run,
          'Nested index': run,
        }),
      },
    },
  ],
  [
    '34',
    'without the failure only the skipped one is seen',
    {
      plan: { Dev: ok({ Migrate: run, 'Any failed': isFalse, 'Any skipped': run, 'Nested index': isFalse }) },
    },
  ],
  [
    '35',
    'what a child release that failed put out can be read (Issues 5280)',
    {
      words: ['--scenario', '{case}/scenario.json'],
      plan: { Dev: ok({ 'Child release': 'Fail RAN_FAILED', 'Read status': run }) },
    },
  ],
  [
    '37',
    'machines with a tag are those that take part (documentation, system variables)',
    {
      plan: {
        Dev: ok({ 'Only if web exists': run, 'Only if db exists': isFalse }),
        Prod: ok({ 'Only if web exists': isFalse, 'Only if db exists': isFalse }),
      },
    },
  ],
  [
    '38',
    'environments that a variable gives are evaluated',
    { plan: { Dev: ok({ 'By variable': 'Skip ENV_NOT_INCLUDED' }), Prod: ok({ 'By variable': run }) } },
  ],
  [
    '49',
    'a step of a template that is not there is of no known kind (DeveloperDurp/gitlab-projects)',
    { plan: { Dev: ok({ 'Approve plan': 'Unknown KIND_UNKNOWN' }) }, saysNot: ['runs nowhere'] },
  ],
  [
    '51',
    'JSON of 2017: on the targets, packages fetched first (chrome-extension 83, terraform-provider 248)',
    {
      file: 'process.json',
      plan: { Dev: ok({ 'Pool - create > w1': run, 'Site > w1': run, Tell: run }) },
      acquired: { Dev: ['Pool - create'], Prod: [] },
      says: ['It runs on 1 target.'],
    },
  ],
  [
    '55',
    'names that the model does not have are told',
    {
      plan: { Dev: ok({ 'Typo env': 'Skip ENV_NOT_INCLUDED', 'Typo role': 'Skip NO_TARGETS' }) },
      says: ['warning: 1 Typo env', 'warning: 2 Typo role', 'warning: 3 Typo channel'],
    },
  ],
  [
    '56',
    'a tenant is connected for this project only (Issues 6693, 9253)',
    {
      words: ['--inventory', '{case}', '--project', 'Projects-1', '--tenant', 'Acme'],
      process: conditional('True'),
      plan: { Dev: ok({ Asks: run }), Prod: { gate: 'GATE_TENANT_NOT_CONNECTED' } },
    },
  ],
  [
    '57',
    'a value of the project goes before one of a library set (Issues 7165)',
    {
      words: ['--inventory', '{case}', '--project', 'Projects-1', '--environment', 'Dev'],
      process: conditional('#{if Db == \\"from-project\\"}True#{/if}'),
      plan: { Dev: ok({ Asks: run }) },
      saysNot: ['equal rank'],
    },
  ],
  [
    '59',
    "a server's list of step templates says what a step is",
    {
      words: ['--inventory', '{case}', '--environment', 'Dev'],
      process: `step "asks" {
    name = "Asks"

    action {
        properties = {
            Octopus.Action.RunOnServer = "false"
            Octopus.Action.Template.Id = "ActionTemplates-7"
        }
    }
}
`,
      plan: { Dev: ok({ Asks: 'Skip NO_ROLES' }) },
    },
  ],
];

interface Told {
  readonly path: string;
  readonly environments: readonly {
    readonly environment: string;
    readonly gate: { readonly result: string };
    readonly acquisitions: readonly { readonly beforeStep: string }[];
    readonly decisions: readonly {
      readonly step?: string;
      readonly action?: string;
      readonly target?: string;
      readonly decision: string;
      readonly reason: string;
    }[];
  }[];
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function placeOf(number: string, { file, process }: Expected): string {
  const { folder } = fieldCase(number);
  if (process === undefined) return path.join(folder, file ?? '');
  const own = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  made.push(own);
  const place = path.join(own, 'deployment_process.ocl');
  writeFileSync(place, process);
  return place;
}

test.each(cases)('%s: %s', (number, _why, expected) => {
  const { folder } = fieldCase(number);
  const place = placeOf(number, expected);
  const words = (expected.words ?? []).map((word) => word.replace('{case}', folder));
  const plan = (format: string) => preflight(['plan', place, '--format', format, ...words]).out;
  const told = JSON.parse(plan('json')) as Told & { readonly processes?: readonly Told[] };
  for (const [key, { gate, steps = {} }] of Object.entries(expected.plan)) {
    const found = environmentIn(told, key);
    expect(found.gate.result, key).toBe(gate);
    for (const [name, wanted] of Object.entries(steps)) expect(comesOf(found, name), `${key}: ${name}`).toBe(wanted);
  }
  for (const [key, steps] of Object.entries(expected.acquired ?? {}))
    expect(environmentIn(told, key).acquisitions.map(({ beforeStep }) => beforeStep)).toEqual(steps);
  const shown = plan('text').replace(/\s+/g, ' ');
  for (const sentence of expected.says ?? []) expect(shown).toContain(sentence);
  for (const sentence of expected.saysNot ?? []) expect(shown).not.toContain(sentence);
});

test('no case is left out', () => {
  const folders = readdirSync('test/field', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...new Set(cases.map(([number]) => number))].toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

function environmentIn(
  told: Told & { readonly processes?: readonly Told[] },
  key: string,
): Told['environments'][number] {
  const [file, environment] = key.includes(': ') ? key.split(': ') : [null, key];
  const processes = told.processes ?? [told];
  const process = file === null ? processes[0] : processes.find((each) => each.path.endsWith(file ?? ''));
  const found = process?.environments.find((each) => each.environment === environment);
  if (found === undefined) throw new Error(`There is no plan of ${key}.`);
  return found;
}

/** What comes of a step, or of "step > target". */
function comesOf({ decisions }: Told['environments'][number], name: string): string {
  const [step, target] = name.split(' > ');
  const found = decisions.find(
    (each) => each.step === step && (target === undefined ? each.action === undefined : each.target === target),
  );
  return found === undefined ? 'nothing' : `${found.decision} ${found.reason}`;
}
