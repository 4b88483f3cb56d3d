import { planEnvironment, planOf, rowsOf } from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { environmentsFor } from './environmentsFor';
import { jsonPlan } from './jsonPlan';
import { markdownPlan } from './markdownPlan';
import type { PrintedPlan } from './printedPlan';
import { choiceOf, modelFrom, modelOptions, readInput } from './readInput';
import { scenarioFor } from './scenarioFor';
import { limitedTo } from './shownRows';
import { textPlan } from './textPlan';

const help = `  preflight plan PATH [--environment E]… [--channel C] [--tenant T] [--role R]… [--target T]…
                      [--model FILE] [--inventory FOLDER] [--project P] [--scenario FILE]
                      [--format text|json|markdown]

    The plan of each environment (all of the model, or those named), with the reason of every verdict.
    Names or slugs, ignoring case. --inventory reads a folder of answers of the Octopus API (JSON) as the model.
    --role and --target keep only the rows of that role or target.
    Exit code 1 when a run may not start or fails.
`;

const values = ['environment', 'channel', 'tenant', ...modelOptions, 'scenario', 'role', 'target', 'format'];
/** Verdicts of one plan; more take minutes and gigabytes. */
const maxCells = 200_000;
const formats = ['text', 'json', 'markdown'];

/** `preflight plan`: the plan with its reasons. */
export const planCommand: Command = { help, run: plan };

function plan(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values });
  const [path, ...more] = given.rest;
  if (path === undefined || more.length > 0) throw new WrongUse('"plan" needs one PATH: a folder or a file.');
  const format = optionOf(given, 'format') ?? 'text';
  if (!formats.includes(format)) throw new WrongUse(`There is no format "${format}". Formats: ${formats.join(', ')}.`);
  const { processes, problems, projects } = readInput(path, modelFrom(given));
  if (projects.length > 0) terminal.error(choiceOf(projects));
  for (const problem of problems) terminal.error(`${problem.path}: ${problem.message}`);
  if (processes.length === 0) {
    if (problems.length === 0) terminal.error(`"${path}" holds no process.`);
    return 2;
  }
  const scenario = scenarioFor(given);
  const asked = given.options.get('environment') ?? [];
  const plans = processes.map((read): PrintedPlan => {
    const { model, names } = environmentsFor(read, asked);
    const request = {
      process: read.process,
      model,
      scenario: scenario.checked(read.process, model, terminal.error),
    };
    const size = names.length * rowsOf(read.process).length;
    if (size > maxCells)
      throw new WrongUse(
        `${read.path}: ${names.length} environments and ${read.process.steps.length} steps are more than can be planned at once. Name some with --environment.`,
      );
    const whole = planOf({ ...request, model: { ...model, environments: [] } });
    const environments = names.map((name) => planEnvironment(request, name));
    return limitedTo(
      { title: titleOf(read.process.name, read.path), path: read.path, request, plan: { ...whole, environments } },
      { roles: given.options.get('role') ?? [], targets: given.options.get('target') ?? [] },
    );
  });
  terminal.write(printed(plans, format, terminal));
  if (problems.length > 0) return 2;
  return plans.some((each) => each.plan.environments.some(({ outcome }) => isFinding(outcome))) ? 1 : 0;
}

function printed(plans: readonly PrintedPlan[], format: string, terminal: Terminal): string {
  if (format === 'json') return `${JSON.stringify(jsonPlan(plans), null, 2)}\n`;
  if (format === 'markdown') return plans.map(markdownPlan).join('\n');
  return plans.map((each) => textPlan(each, terminal)).join('\n');
}

function isFinding(outcome: string): boolean {
  return outcome === 'Blocked' || outcome === 'Failed';
}

function titleOf(name: string, path: string): string {
  return name === '' ? path : `${name} (${path})`;
}
