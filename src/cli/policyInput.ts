import { type PlanInput, policyInput } from '../core/index';
import {
  type Arguments,
  argumentsOf,
  type Command,
  type ExitCode,
  optionOf,
  type Terminal,
  WrongUse,
} from './commandLine';
import { environmentsFor } from './environmentsFor';
import { jsonText } from './jsonText';
import { choiceOf, modelFrom, modelOptions, readInput } from './readInput';
import { scenarioFor } from './scenarioFor';

const help = `  preflight policy-input PATH --environment E [--channel C] [--tenant T] [--model FILE] [--inventory FOLDER]
                      [--project P] [--scenario FILE]

    The input document that a compliance policy would receive for this run, as JSON. What only a server knows is left out;
    what was assumed is listed on standard error.
`;

/** `preflight policy-input`: the document a policy sees, built from the plan. */
export const policyInputCommand: Command = { help, run: write };

export const policyOptions = ['environment', 'channel', 'tenant', ...modelOptions, 'scenario'];

function write(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values: policyOptions });
  const { request, environment } = oneRun('policy-input', given, terminal);
  const { input, assumed } = policyInput(request, environment);
  terminal.write(`${jsonText(input)}\n`);
  if (assumed.length > 0) terminal.error(`Assumed, since no file says it: ${assumed.join(', ')}.`);
  return 0;
}

/** The one process and the one environment that a command is about. Throws `WrongUse` for none and for several. */
export function oneRun(
  command: string,
  given: Arguments,
  terminal: Terminal,
): { readonly request: PlanInput; readonly environment: string } {
  const [path, ...more] = given.rest;
  const asked = given.options.get('environment') ?? [];
  if (path === undefined || more.length > 0) throw new WrongUse(`"${command}" needs one PATH: a folder or a file.`);
  if (asked.length !== 1 || optionOf(given, 'environment') === '')
    throw new WrongUse(`"${command}" needs one run: name the environment with --environment.`);
  const { processes, problems, projects } = readInput(path, modelFrom(given));
  if (projects.length > 0) terminal.error(choiceOf(projects));
  const [problem] = problems;
  if (problem !== undefined) throw new WrongUse(`${problem.path}: ${problem.message}`);
  // Of a folder it is the deployment process; a runbook is named by its file.
  const read = processes.find(({ process }) => process.kind === 'deployment') ?? processes[0];
  if (read === undefined) throw new WrongUse(`"${path}" contains no process.`);
  const { model, names } = environmentsFor(read, asked);
  const scenario = scenarioFor(given).checked(read.process, model, terminal.error);
  return { request: { process: read.process, model, scenario }, environment: names[0] ?? '' };
}
