import { foldCase } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { fitsPlan } from './scopeKinds';

/**
 * The variables of a run, with the answers that a person gave in the place of the stored values of prompted rows. A row
 * keeps its scopes and with them its rank; an answer under a name that no prompted row of this plan has does nothing
 * (V-12, R-214). The same array as in the model where nothing is answered.
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
