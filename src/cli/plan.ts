import {
  type EnvironmentPlan,
  type FolderProblem,
  type PlanInput,
  planEnvironment,
  planOf,
  planWithRun,
  type Run,
  rowsOf,
} from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { environmentsFor } from './environmentsFor';
import { jsonLine, jsonList } from './jsonList';
import { jsonPlan } from './jsonPlan';
import { jsonText } from './jsonText';
import { markdownPlan } from './markdownPlan';
import { type Printer, printEach } from './printEach';
import type { PrintedPlan } from './printedPlan';
import { modelFrom, modelOptions } from './readInput';
import { scenarioFor } from './scenarioFor';
import { limitedTo } from './shownRows';
import { textPlan } from './textPlan';

const help = `  preflight plan PATH [--environment E]… [--channel C] [--tenant T] [--role R]… [--target T]…
                      [--model FILE] [--inventory FOLDER] [--project P] [--scenario FILE]
                      [--format text|json|markdown|jsonl]

    The plan of each environment (all of the model, or those named), with the reason of every verdict.
    Names or slugs, ignoring case. --inventory reads a folder of answers of the Octopus API (JSON) as the model.
    The plan of each process is printed as soon as it is known; jsonl prints one process per line.
    --role and --target show only the rows of that target tag or target.
    Exit code 1 when a run may not start or fails.
`;

const values = ['environment', 'channel', 'tenant', ...modelOptions, 'scenario', 'role', 'target', 'format'];
/** Verdicts of one plan; more take minutes and gigabytes. */
const maxCells = 200_000;
const formats = ['text', 'json', 'markdown', 'jsonl'];

/** `preflight plan`: the plan with its reasons. */
export const planCommand: Command = { help, run: plan };

function plan(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values });
  const [path, ...more] = given.rest;
  if (path === undefined || more.length > 0) throw new WrongUse('"plan" needs one PATH: a folder or a file.');
  const format = optionOf(given, 'format') ?? 'text';
  if (!formats.includes(format)) throw new WrongUse(`There is no format "${format}". Formats: ${formats.join(', ')}.`);
  const scenario = scenarioFor(given);
  const asked = given.options.get('environment') ?? [];
  const limits = { roles: given.options.get('role') ?? [], targets: given.options.get('target') ?? [] };
  const printer = printerOf(format, terminal);
  return printEach({ path, from: modelFrom(given), terminal, printer }, (read) => {
    const { model, names } = environmentsFor(read, asked);
    const request = { process: read.process, model, scenario: scenario.checked(read.process, model, terminal.error) };
    const size = names.length * rowsOf(read.process).length;
    if (size > maxCells)
      throw new WrongUse(
        `${read.path}: ${names.length} environments and ${read.process.steps.length} steps are more than can be planned at once. Name some with --environment.`,
      );
    const whole = planOf({ ...request, model: { ...model, environments: [] } });
    const { environments, run } = environmentPlans(request, names, format.startsWith('json'));
    const title = titleOf(read.process.name, read.path);
    const result = limitedTo({ title, path: read.path, request, plan: { ...whole, environments }, run }, limits);
    return { result, isFinding: result.plan.environments.some(({ outcome }) => isFinding(outcome)) };
  });
}

/** Environments share answers, and so do targets; one environment without targets is planned faster from its run. */
function environmentPlans(
  request: PlanInput,
  names: readonly string[],
  isRunPrinted: boolean,
): { readonly environments: readonly EnvironmentPlan[]; readonly run: Run | null } {
  const [only, another] = names;
  if (only === undefined || another !== undefined || !(isRunPrinted || request.model.targets.length === 0))
    return { environments: names.map((name) => planEnvironment(request, name)), run: null };
  const { plan, run } = planWithRun(request, only);
  return { environments: [plan], run };
}

/** Prints each plan as it is made. */
function printerOf(format: string, terminal: Terminal): Printer<PrintedPlan> {
  const { write } = terminal;
  if (format === 'json') return jsonPrinter(write);
  if (format === 'jsonl') {
    const unreadable = ({ path, message }: FolderProblem) => write(jsonLine({ path, error: message }));
    return { add: (plan) => write(jsonLine(jsonPlan(plan))), unreadable, end: () => undefined };
  }
  let isFirst = true;
  const add = (plan: PrintedPlan) => {
    const text = format === 'markdown' ? markdownPlan(plan) : textPlan(plan, terminal);
    write(isFirst ? text : `\n${text}`);
    isFirst = false;
  };
  return { add, end: () => undefined };
}

/** One process as an object, several as a list; so the first waits for the second, or for the end. */
function jsonPrinter(write: (text: string) => void): Printer<PrintedPlan> {
  const list = jsonList('processes', write);
  let first: ReturnType<typeof jsonPlan> | null = null;
  let count = 0;
  return {
    add: (plan) => {
      count += 1;
      if (count === 1) first = jsonPlan(plan);
      else {
        if (first !== null) list.add(first);
        first = null;
        list.add(jsonPlan(plan));
      }
    },
    end: () => {
      if (first === null) list.end();
      else write(`${jsonText({ schemaVersion: 1, ...first })}\n`);
    },
  };
}

function isFinding(outcome: string): boolean {
  return outcome === 'Blocked' || outcome === 'Failed';
}

function titleOf(name: string, path: string): string {
  return name === '' ? path : `${name} (${path})`;
}
