import type { DeploymentModel } from '../../../model/deploymentModel';
import { assumesTargets, targetTagsIn, withTargets } from '../../../model/inferred/assumedTargets';
import type { Process } from '../../../model/process';
import { expandedProcess } from '../../scenario/situation';
import { stepFactsOf } from '../../scenario/stepFacts';
import { withAssumedTargets } from '../environmentRun';
import type { PlanInput } from '../planInput';
import type { AnswerCache } from './answerCache';
import { answerCacheFor } from './answerCacheFor';
import type { StepContext } from './decide';
import { environmentDataFor } from './environmentData';

/** The context for deciding the steps of a process: the environment's cached data, and the run with this process. */
export function stepContextOf(
  request: PlanInput,
  environment: string,
  onDecision: StepContext['onDecision'],
): StepContext {
  const { model, process, cache } = preparedOf(request, environment);
  const environmentData = environmentDataFor(cache, { ...request, model, environment });
  const { situation } = environmentData;
  return {
    cache,
    environmentData,
    situation: situation.process === process ? situation : { ...situation, process },
    targetsAssumed: model !== request.model,
    onDecision,
  };
}

interface Prepared {
  /** With stand-ins if no targets are known. */
  readonly model: DeploymentModel;
  /** With process templates expanded. */
  readonly process: Process;
  readonly cache: AnswerCache;
}

/** What all environments of a request share; looked up once. */
function preparedOf(request: PlanInput, environment: string): Prepared {
  const known = remembered.get(request);
  if (known !== undefined) return known;
  const { model } = withAssumedTargets({ ...request, environment });
  const { process, around } = expandedProcess(request.process, model);
  const prepared = { model, process, cache: answerCacheFor(around, request.scenario, request.process) };
  // Target tags given by an expression can need other stand-ins in each environment.
  const isSame = !assumesTargets(request.model) || withTargets(request.model, targetTagsIn(process)) === model;
  if (isSame || process.steps.every((step) => stepFactsOf(step).tags !== null)) remembered.set(request, prepared);
  return prepared;
}

const remembered = new WeakMap<PlanInput, Prepared>();
