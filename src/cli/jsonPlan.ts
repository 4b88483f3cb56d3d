import {
  type Assumed,
  assumedIn,
  assumesTargets,
  type Decision,
  explain,
  type Json,
  paramsOf,
  type Reason,
  type Run,
  runOf,
  verdictOf,
} from '../core/index';
import { printedFindings } from './findings';
import type { PrintedPlan } from './printedPlan';

/** The runs behind a plan, with the field names of the scenario format (contract, "Files"). */
export function jsonPlan({ path, request, plan, run }: PrintedPlan): { readonly [key: string]: Json } {
  const rows = new Set(plan.rows.map((row) => row.stepId));
  return {
    path,
    kind: request.process.kind,
    name: request.process.name,
    assumed: assumedIn(request.process, request.model).map(assumedJson),
    notModelled: plan.notModelled,
    templates: plan.rows.flatMap(({ number, name, template }) =>
      template === undefined ? [] : [{ number, name, template }],
    ),
    findings: printedFindings(request.process, request.model).map(({ finding, row }) => ({
      severity: finding.severity,
      code: finding.code,
      row,
      field: finding.field,
      message: finding.message,
    })),
    environments: plan.environments.map(({ environment, summary, assumptions }) => ({
      environment,
      summary,
      assumptions,
      ...runJson(run ?? runOf(request, environment), {
        isShown: ({ stepId }) => stepId === null || rows.has(stepId),
        targetsAssumed: assumesTargets(request.model),
      }),
    })),
  };
}

function assumedJson({ kind, names, sentence }: Assumed): Json {
  return { kind, names, sentence };
}

function runJson(
  run: Run,
  { isShown, targetsAssumed }: { readonly isShown: (decision: Decision) => boolean; readonly targetsAssumed: boolean },
): { readonly [key: string]: Json } {
  return {
    gate: { result: run.gate.code, rules: [run.gate.rule], sentence: explain(run.gate) },
    outcome: { result: run.outcome },
    decisions: run.decisions.filter(isShown).map((each) => decisionJson(each, targetsAssumed && each.target !== null)),
    warnings: run.warnings.map(noteJson),
    notes: run.notes.map(noteJson),
    acquisitions: run.acquisitions.map(({ before, decision, reason }) => ({
      beforeStep: before.name,
      decision,
      reason: reason.code,
      rules: [reason.rule],
    })),
    groups: { value: run.groups.map((group) => group.map((step) => step.name)) },
    schedule: { value: scheduleJson(run) },
  };
}

function noteJson({ reason, step }: Run['warnings'][number] | Run['notes'][number]): Json {
  return {
    code: reason.code,
    ...(step === null ? {} : { step: step.name }),
    rules: [reason.rule],
    params: paramsOf(reason),
    sentence: explain(reason),
  };
}

function decisionJson({ step, action, target, decision, reason, alsoBlockedBy }: Decision, isAssumed: boolean): Json {
  return {
    ...(step === null ? {} : { step }),
    ...(action === null ? {} : { action }),
    ...(target === null ? {} : { target }),
    decision,
    ...reasonJson(reason),
    alsoBlockedBy: alsoBlockedBy.map(reasonJson),
    verdict: verdictOf(decision, reason.code),
    ...(isAssumed ? { assumed: true } : {}),
  };
}

function reasonJson(reason: Reason): { readonly [key: string]: Json } {
  return { reason: reason.code, rules: [reason.rule], params: paramsOf(reason), sentence: explain(reason) };
}

/** By name of the step; of several with one name it is the last. */
function scheduleJson({ groups, schedule }: Run): { readonly [key: string]: Json } {
  return Object.fromEntries(
    groups.flat().flatMap(({ id, name }) => {
      const entries = schedule.get(id);
      return entries === undefined ? [] : [[name, entries.map((entry) => ({ ...entry }))]];
    }),
  );
}
