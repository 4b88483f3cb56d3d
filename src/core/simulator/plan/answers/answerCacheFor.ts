import { foldCase } from '../../../base/caseless';
import type { DeploymentModel } from '../../../model/deploymentModel';
import type { Process } from '../../../model/process';
import type { Scenario } from '../../scenario/scenario';
import { variableIndexOf } from '../../variables/variableIndex';
import { cellSharing } from '../cellSharing';
import type { AnswerCache } from './answerCache';

/**
 * How many answers are kept for a model, counted once per environment; beyond that the least recently used cache is
 * dropped.
 */
const mostAnswers = 100_000;

const remembered = new WeakMap<DeploymentModel, Map<string, AnswerCache>>();

/** The cache of a model and scenario; a runbook has its own settings, and so its own cache. */
export function answerCacheFor(model: DeploymentModel, scenario: Scenario, process: Process): AnswerCache {
  let caches = remembered.get(model);
  if (caches === undefined) {
    caches = new Map();
    remembered.set(model, caches);
  }
  const { kind, name, runbook, steps } = process;
  const key = `${kind === 'runbook' ? JSON.stringify([name, runbook]) : ''}\n${textOf(scenario)}`;
  const cache = caches.get(key) ?? newCache(model);
  // Most recently used, so it is dropped last.
  caches.delete(key);
  caches.set(key, cache);
  for (const oldest of caches.keys()) {
    if (caches.size === 1 || caches.size * steps.length * model.environments.length <= mostAnswers) break;
    caches.delete(oldest);
  }
  return cache;
}

function newCache({ environments, variables, targets }: DeploymentModel): AnswerCache {
  const { byName } = variableIndexOf(variables);
  return {
    environments,
    environmentsByKey: null,
    byEnvironment: new Map(),
    byStep: new WeakMap(),
    inOrder: null,
    tagSets: { sets: [], numbers: new Map() },
    kinds: { byTags: new Map(), byText: new Map(), keys: [] },
    hasDuplicateNames: new Set(targets.map(({ name }) => name)).size < targets.length,
    share: cellSharing(),
    plain: new Map(),
    hasWindows: byName.has(foldCase('Octopus.Action.MaxParallelism')),
    readsTextsOfActions: byName.has(foldCase('OctopusShouldFailDeploymentOnSubstitutionFails')),
    hasBypass: byName.has(foldCase('OctopusBypassDeploymentMutex')),
  };
}

/** Scenarios are compared by content: the planner's thread receives a new object each time. */
function textOf(scenario: Scenario): string {
  let text = texts.get(scenario);
  if (text === undefined) {
    text = JSON.stringify(scenario);
    texts.set(scenario, text);
  }
  return text;
}

const texts = new WeakMap<Scenario, string>();
