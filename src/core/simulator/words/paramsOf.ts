import type { EarlierFailure } from '../reasons/earlierFailure';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';
import { explain } from './explain';

/** The facts of a reason in the format of scenario files: texts and lists of texts by name. */
export type ReasonParams = Readonly<Record<string, string | readonly string[]>>;

/** The parameters of a reason for files and other programs; null facts are left out. */
export function paramsOf({ code: _code, rule: _rule, ...facts }: Reason): ReasonParams {
  const params: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(facts as Readonly<Record<string, Fact>>))
    Object.assign(params, paramsFor(name, value));
  return params;
}

/** Any value in the facts of a reason. */
type Fact = string | number | null | readonly string[] | readonly Reason[] | EvaluatedCondition | EarlierFailure;

function paramsFor(name: string, value: Fact): ReasonParams {
  // A missing time limit is written as an empty text.
  if (name === 'minutes') return { minutes: String(value ?? '') };
  if (value === null) return {};
  if (typeof value === 'string' || typeof value === 'number') return { [name]: String(value) };
  if ('source' in value) return conditionParams(value);
  if ('stepId' in value) return failureParams(value);
  if (name === 'left') return value.length === 0 ? {} : { left: (value as readonly Reason[]).map(explain) };
  return { [name]: value as readonly string[] };
}

function conditionParams({ source, used }: EvaluatedCondition): ReasonParams {
  return {
    expression: source,
    names: used.map(({ name }) => name),
    values: used.map(valueText),
    losers: used.flatMap(({ losers }) => losers),
  };
}

/** "Region = eu (scoped to Production)", "Octopus.Action[A].Output.B, known only during the run" */
export function valueText({ name, value, scope }: EvaluatedCondition['used'][number]): string {
  return value === null ? `${name}, known only during the run` : `${name} = ${value} (${scope})`;
}

function failureParams({ step, action, target }: EarlierFailure): ReasonParams {
  return { failedStep: step, failedAction: action, ...(target === null ? {} : { failedTarget: target }) };
}
