import {
  assumedHistory,
  type Decision,
  type DeploymentModel,
  explain,
  type FolderProcess,
  hasName,
  inferModel,
  planEnvironment,
  planOf,
  type Scenario,
  simulate,
  situationOf,
  slugOf,
  targetTagsOf,
  verdictOf,
} from '../core/index';
import { argumentsOf, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { markdownPlan } from './markdownPlan';
import { readInput, textOf } from './readInput';
import { textPlan } from './textPlan';

export const planHelp = `preflight plan PATH [--environment E]… [--channel C] [--tenant T] [--role R] [--target T]
               [--model FILE] [--scenario FILE] [--format text|json|markdown]`;

/** Prints the plan with its reasons; 1 when a gate blocks or an outcome is Failed. */
export function plan(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, {
    values: ['environment', 'channel', 'tenant', 'model', 'scenario', 'role', 'target', 'format'],
  });
  const [path, ...more] = given.rest;
  if (path === undefined || more.length > 0) throw new WrongUse('"plan" needs one path.');
  const format = optionOf(given, 'format') ?? 'text';
  if (!['text', 'json', 'markdown'].includes(format))
    throw new WrongUse(`"--format ${format}": use text, json or markdown.`);
  const { processes, problems } = readInput(path, optionOf(given, 'model'));
  for (const { path: file, message } of problems) terminal.complain(`${file}: ${message}`);
  if (processes.length === 0) {
    if (problems.length === 0) terminal.complain(`"${path}" holds no process.`);
    return 2;
  }
  const scenario = scenarioOf(given);
  const asked = processes.map((read) => ({ read, ...environmentsOf(read, given.options.get('environment') ?? []) }));
  const shown = { roles: given.options.get('role') ?? [], targets: given.options.get('target') ?? [] };
  const plans = asked.map(({ read, model, names }) => {
    const request = { process: read.process, model, scenario };
    const whole = planOf({ ...request, model: { ...model, environments: [] } });
    const environments = names.map((name) => planEnvironment(request, name));
    return {
      title: titleOf(read),
      plan: { ...whole, environments },
      shows: rowFilter(read, shown, model),
      read,
      model,
      names,
    };
  });
  if (format === 'json')
    terminal.write(
      `${JSON.stringify(
        plans.map((each) => jsonOf(each, scenario)),
        null,
        2,
      )}\n`,
    );
  else
    for (const each of plans) terminal.write((format === 'text' ? textPlan : markdownPlan)(each, terminal.hasColours));
  const blocked = plans.some(({ plan: { environments } }) =>
    environments.some((each) => each.outcome === 'Blocked' || each.outcome === 'Failed'),
  );
  return blocked || problems.length > 0 ? 1 : 0;
}

function scenarioOf(given: ReturnType<typeof argumentsOf>): Scenario {
  const file = optionOf(given, 'scenario');
  let scenario: Scenario = {};
  if (file !== null) {
    try {
      scenario = JSON.parse(textOf(file)) as Scenario;
    } catch (error) {
      if (error instanceof WrongUse) throw error;
      throw new WrongUse(`"${file}" is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  const channel = optionOf(given, 'channel');
  const tenant = optionOf(given, 'tenant');
  const run = { ...scenario.run, ...(channel === null ? {} : { channel }), ...(tenant === null ? {} : { tenant }) };
  return { ...scenario, run };
}

/** The model with the names that the process mentions, and the environments asked for in its order; all when none is. */
function environmentsOf(
  read: FolderProcess,
  asked: readonly string[],
): { readonly model: DeploymentModel; readonly names: readonly string[] } {
  const model = inferModel(read.model, [read.process]);
  const all = model.environments.map((each) => each.name);
  const unknown = asked.find((name) => !model.environments.some((each) => isCalled(each, name)));
  if (unknown !== undefined) {
    const known = all.length === 0 ? ' Name environments in a model file.' : ` Known: ${all.join(', ')}.`;
    throw new WrongUse(`There is no environment "${unknown}".${known}`);
  }
  const wanted = model.environments.filter((each) => asked.some((name) => isCalled(each, name)));
  return { model, names: asked.length === 0 ? all : wanted.map((each) => each.name) };
}

function isCalled(thing: { readonly name: string; readonly slug?: string }, text: string): boolean {
  return hasName([thing.name, thing.slug ?? slugOf(thing.name)], text);
}

function titleOf({ process, path }: FolderProcess): string {
  return process.name === '' ? path : `${process.name} (${path})`;
}

/** Which steps are shown: those that ask for one of the roles, or that run on one of the targets. */
function rowFilter(
  { process }: FolderProcess,
  shown: { readonly roles: readonly string[]; readonly targets: readonly string[] },
  model: DeploymentModel,
): (stepId: string) => boolean {
  if (shown.roles.length === 0 && shown.targets.length === 0) return () => true;
  const roles = [
    ...shown.roles,
    ...model.targets.filter((target) => hasName(shown.targets, target.name)).flatMap((target) => target.roles),
  ];
  const kept = new Set(
    process.steps.filter((step) => targetTagsOf(step).some((tag) => hasName(roles, tag))).map((step) => step.id),
  );
  return (stepId) => kept.has(stepId);
}

/** The run of each environment as data (contract, "Files"). */
function jsonOf(
  {
    read,
    model,
    names,
  }: { readonly read: FolderProcess; readonly model: DeploymentModel; readonly names: readonly string[] },
  scenario: Scenario,
): unknown {
  const { process, path } = read;
  const environments = names.map((name) => {
    const history = scenario.history ?? assumedHistory(situationOf({ process, model, scenario, environment: name }));
    const run = simulate({ process, model, scenario: { ...scenario, history }, environment: name });
    return {
      environment: name,
      gate: { result: run.gate.code, rule: run.gate.reason.rule, sentence: explain(run.gate.reason) },
      outcome: run.outcome,
      decisions: run.decisions.map(decisionJson),
      warnings: run.warnings.map((warning) => ({ code: warning.code, step: warning.step, sentence: explain(warning) })),
      acquisitions: run.acquisitions.map((each) => ({ ...each, reason: each.reason.code })),
      groups: run.groups,
      schedule: Object.fromEntries(run.schedule),
    };
  });
  return { schemaVersion: 1, path, process: process.name, environments };
}

function decisionJson({ step, action, target, decision, reason, alsoBlockedBy }: Decision): unknown {
  return {
    step,
    action,
    target,
    decision,
    reason: reason.code,
    rule: reason.rule,
    params: reason.params,
    alsoBlockedBy: alsoBlockedBy.map((other) => other.code),
    verdict: verdictOf(decision, reason.code),
    sentence: explain(reason),
  };
}
