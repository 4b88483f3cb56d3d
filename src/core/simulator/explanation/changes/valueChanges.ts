import { sameName } from '../../../base/caseless';
import type { Variable } from '../../../model/deploymentModel';
import { updateStep } from '../../../model/edits/updateStep';
import type { TemplateOrigin } from '../../../model/step';
import { targetTagsOf } from '../../../model/stepSettings';
import { withFields } from '../../../model/withFields';
import type { PlanInput } from '../../plan/planInput';
import { chooseValue } from '../../variables/chooseValue';
import type { Subject } from '../subject';
import type { Candidate, Proposer } from './candidate';
import { withScenario } from './edited';

/** Other values for what an expression reads: variables of the model, and outputs that are not known yet. */
export const valueChanges: Proposer = (request, subject) => {
  const { deciding, stopsAt } = subject;
  if (stopsAt !== 'expression' || deciding === null) return [];
  const { reason } = deciding;
  const text = 'condition' in reason ? (reason.condition?.source ?? '') : '';
  const values = valuesWorthTrying(text);
  const dependsOn = reason.code === 'COND_UNKNOWN' ? reason.dependsOn : [];
  const outputs = dependsOn.flatMap((name) => values.flatMap((value) => outputChange(request, name, value)));
  const names = new Set(namesIn(text));
  return [
    ...outputs,
    ...[...names].flatMap((name) => values.flatMap((value) => variableChange(request, subject, name, value))),
  ];
};

/** "True", and every text that the expression compares with. */
function valuesWorthTrying(expression: string): readonly string[] {
  const literals = [...expression.matchAll(/[=!]=\s*"([^"]*)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...literals, 'True'])];
}

function namesIn(expression: string): readonly string[] {
  const bare = [
    ...expression.matchAll(/#\{\s*(?:(?:if|unless|each\s+\w+\s+in)\s+)?([^}|=!\s][^}|=!]*?)\s*(?:[|=!][^}]*)?\}/g),
  ];
  return bare.map((match) => match[1] ?? '').filter((name) => !name.startsWith('/') && name !== 'else');
}

function outputChange(request: PlanInput, dependsOn: string, value: string): readonly Candidate[] {
  const [, action, name] = /^Octopus\.Action\[(.+?)\]\.Output(?:\[.+?\])?\.(.+)$/i.exec(dependsOn) ?? [];
  if (action === undefined || name === undefined) return [];
  const outputs = [...(request.scenario.outputs ?? []), { action, name, value }];
  return [
    {
      sentence: `Output ${name} of ${action} is ${value}`,
      link: { kind: 'scenario', part: 'outputs' },
      request: withScenario(request, { outputs }),
    },
  ];
}

/** Replaces the value that applies here, or adds one if there is none. */
function variableChange(request: PlanInput, subject: Subject, name: string, value: string): readonly Candidate[] {
  const { of, step, action, isChild, target } = subject;
  if (/^octopus\./i.test(name)) return [];
  if (step.origin !== undefined) return parameterChange(request, step.origin, name, value);
  const context = {
    step,
    action: isChild ? action : null,
    target: of.participating.find((each) => each.name === target) ?? null,
    roles: targetTagsOf(step),
  };
  const chosen = chooseValue(of.situation, name, context)?.chosen;
  // A value that changes the result of a condition on a secret could reveal the secret.
  if (chosen?.sensitive) return [];
  if (chosen !== undefined && sameName(chosen.value ?? '', value)) return [];
  const variables =
    chosen === undefined
      ? [...request.model.variables, { name, value }]
      : request.model.variables.map((each) => (each === chosen ? { ...each, value } : each));
  return [
    {
      sentence: `${name} = ${value}${chosen === undefined ? '' : whereText(chosen)}`,
      link:
        chosen === undefined
          ? { kind: 'model', part: 'variables', name: null }
          : { kind: 'variable', name: chosen.name },
      request: { ...request, model: { ...request.model, variables } },
      passed: { [name]: value },
    },
  ];
}

/** Another value for a parameter, set on the step that uses the template. */
function parameterChange(
  request: PlanInput,
  { usage, use, template }: TemplateOrigin,
  name: string,
  value: string,
): readonly Candidate[] {
  const parameter = template.parameters?.find((each) => sameName(each.name, name));
  const at = use.parameters.findIndex((each) => sameName(each.name, name));
  if (parameter === undefined || parameter.type === 'Sensitive') return [];
  const given = use.parameters[at];
  if (given !== undefined && sameName(given.value ?? '', value)) return [];
  const parameters =
    given === undefined
      ? [...use.parameters, { name: parameter.name, value, extras: [] }]
      : use.parameters.with(at, { ...given, value });
  const edited = updateStep(request.process, usage.id, (each) =>
    withFields(each, { processTemplate: { ...use, parameters } }),
  );
  const link = { kind: 'setting', stepId: usage.id, actionId: null, field: 'template-parameters' } as const;
  if (!edited.ok) return [];
  return [
    {
      sentence: `${usage.name} gives ${parameter.name} = ${value}`,
      link,
      request: { ...request, process: edited.value },
    },
  ];
}

/** " in Production" after a value that is scoped to it. */
function whereText({ scope }: Variable): string {
  const environments = scope?.environment ?? [];
  return environments.length === 0 ? '' : ` in ${environments.join(', ')}`;
}
