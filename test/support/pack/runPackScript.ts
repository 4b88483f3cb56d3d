import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scriptOf } from '../../../src/core/index';
import { packTemplate } from './packTemplates';

export interface PackRun {
  /** Variables of the deployment, the parameters among them. `%` in a value stands for the working folder. */
  readonly variables: Readonly<Record<string, string>>;
  /** Programs to stand on the path before the real ones: each a Bash script. */
  readonly commands?: Readonly<Record<string, string>>;
  /** Files to be there before: path below the working folder, and text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface PackResult {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly errors: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Names of the output variables that were set as sensitive. */
  readonly sensitive: readonly string[];
  readonly artifacts: readonly string[];
  /** One line for each call of a stand-in: its name, its arguments, and what came by standard input. */
  readonly calls: readonly string[];
  /** Text of a file in the working folder afterwards; null when it is not there. */
  readonly file: (name: string) => string | null;
  readonly list: (folder: string) => readonly string[];
}

/**
 * Runs a script of the pack for real, with the helpers that a worker gives it. What it calls is a stand-in on the path
 * that notes its arguments and its input; waiting takes no time.
 */
export async function runPackScript<Value>(
  name: string,
  run: PackRun,
  look: (result: PackResult) => Value | Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  try {
    const script = scriptOf(packTemplate(name).presets);
    if (!script) throw new Error(`"${name}" has no script.`);
    const isPython = script.language === 'Python';
    const own = path.join(folder, '.own');
    mkdirSync(path.join(own, 'bin'), { recursive: true });
    const put = (file: string, text: string) => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    for (const [file, text] of Object.entries(run.files ?? {})) put(path.join(folder, file), text);
    for (const [command, text] of Object.entries({ sleep: ':', ...run.commands })) {
      const file = path.join(own, 'bin', command);
      put(file, `#!/bin/bash\n${command === 'sleep' ? '' : noted(command)}${text}\n`);
      chmodSync(file, 0o755);
    }
    const variables = Object.fromEntries(
      Object.entries(run.variables).map(([key, value]) => [key, value.replaceAll('%', folder)]),
    );
    put(path.join(own, 'variables.json'), JSON.stringify(variables));
    put(path.join(own, isPython ? 'run.py' : 'run.sh'), isPython ? pythonHelpers : bashHelpers(variables));
    put(path.join(own, isPython ? 'script.py' : 'script.sh'), script.text);
    const [program, args] = isPython ? ['python3', [path.join(own, 'run.py')]] : ['bash', [path.join(own, 'run.sh')]];
    const ended = await ran(program, args, folder, {
      ...process.env,
      PATH: `${path.join(own, 'bin')}:${process.env['PATH']}`,
      OWN: own,
      ...run.environment,
    });
    const lines = (file: string) =>
      existsSync(path.join(own, file)) ? readFileSync(path.join(own, file), 'utf8').split('\0').slice(0, -1) : [];
    const outputs = lines('outputs');
    const names = outputs.filter((_, at) => at % 3 === 0);
    return await look({
      ...ended,
      outputs: Object.fromEntries(names.map((key, at) => [key, outputs[at * 3 + 1] ?? ''])),
      sensitive: names.filter((_, at) => outputs[at * 3 + 2] === '-sensitive'),
      artifacts: lines('artifacts'),
      calls: lines('calls'),
      file: (file) => (existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : null),
      list: (inside) => readdirSync(path.join(folder, inside)).sort(),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes the call; a script that reads its input gets it as $input. */
function noted(command: string): string {
  return `input="$(if [ ! -t 0 ]; then cat; fi)"\nprintf '%s\\0' "${command} $*\${input:+ <<< $input}" >>"$OWN/calls"\n`;
}

function bashHelpers(variables: Readonly<Record<string, string>>): string {
  const cases = Object.entries(variables).map(([key, value]) => `${quoted(key)}) printf '%s' ${quoted(value)} ;;`);
  return `
get_octopusvariable() { case "$1" in
${cases.join('\n')}
*) ;; esac; }
set_octopusvariable() { printf '%s\\0' "$1" "$2" "\${3:-}" >>"$OWN/outputs"; }
new_octopusartifact() { printf '%s\\0' "$2" >>"$OWN/artifacts"; }
write_warning() { echo "WARNING $1"; }
update_progress() { echo "PROGRESS $1 $2"; }
export -f get_octopusvariable set_octopusvariable new_octopusartifact
source "$OWN/script.sh"
`;
}

const pythonHelpers = `
import json, os
own = os.environ["OWN"]
with open(os.path.join(own, "variables.json"), encoding="utf-8") as file:
    octopusvariables = json.load(file)
def get_octopusvariable(key):
    return octopusvariables[key]
def set_octopusvariable(name, value, sensitive=False):
    with open(os.path.join(own, "outputs"), "a", encoding="utf-8") as file:
        file.write("\\0".join([name, value, "-sensitive" if sensitive else "", ""]))
with open(os.path.join(own, "script.py"), encoding="utf-8") as file:
    exec(compile(file.read(), "script.py", "exec"))
`;

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function ran(
  program: string,
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly exitCode: number | null; readonly printed: string; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let errors = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, printed, errors }));
  });
}
