import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { fitsPlan } from './scopeKinds';

/**
 * The variables of a run, with answers replacing the stored values of prompted variables. A value keeps its scope and
 * so its rank; an answer for a name without a prompt in this plan has no effect (V-12, R-214). If there are no answers,
 * the model's array is returned.
 */
export function variablesOf(situation: Situation): readonly Variable[] {
  const { model, run } = situation;
  if (run.prompted === undefined) return model.variables;
  const known = remembered.get(situation);
  if (known !== undefined) return known;
  const answers = new Map(Object.entries(run.prompted).map(([name, value]) => [foldCase(name), value]));
  const answered = model.variables.map((variable) => {
    const value = variable.prompt === undefined ? undefined : answers.get(foldCase(variable.name));
    return value === undefined || !fitsPlan(variable, situation) ? variable : { ...variable, value };
  });
  remembered.set(situation, answered);
  return answered;
}

const remembered = new WeakMap<Situation, readonly Variable[]>();
