import { foldCase } from '../../../base/caseless';
import type { DeploymentModel } from '../../../model/deploymentModel';
import type { Process } from '../../../model/process';
import type { Scenario } from '../../scenario/scenario';
import { variableIndexOf } from '../../variables/variableIndex';
import { cellSharing } from '../cellSharing';
import type { Table } from './planTables';

/**
 * How many answers are kept for a model, counted once per environment; beyond that the least recently used table is
 * dropped.
 */
const mostAnswers = 100_000;

const remembered = new WeakMap<DeploymentModel, Map<string, Table>>();

/** The table of a model and scenario; a runbook has its own settings, and so its own table. */
export function tableFor(model: DeploymentModel, scenario: Scenario, process: Process): Table {
  let tables = remembered.get(model);
  if (tables === undefined) {
    tables = new Map();
    remembered.set(model, tables);
  }
  const { kind, name, runbook, steps } = process;
  const key = `${kind === 'runbook' ? JSON.stringify([name, runbook]) : ''}\n${textOf(scenario)}`;
  const table = tables.get(key) ?? newTable(model);
  // Most recently used, so it is dropped last.
  tables.delete(key);
  tables.set(key, table);
  for (const oldest of tables.keys()) {
    if (tables.size === 1 || tables.size * steps.length * model.environments.length <= mostAnswers) break;
    tables.delete(oldest);
  }
  return table;
}

function newTable({ environments, variables, targets }: DeploymentModel): Table {
  const { byName } = variableIndexOf(variables);
  return {
    environments,
    byKey: null,
    places: new Map(),
    sheets: new WeakMap(),
    lastSheets: null,
    tagSets: { sets: [], numbers: new Map() },
    kinds: { byTags: new Map(), byText: new Map(), keys: [] },
    hasNamesakes: new Set(targets.map(({ name }) => name)).size < targets.length,
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
