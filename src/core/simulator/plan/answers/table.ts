import { foldCase } from '../../../base/caseless';
import type { DeploymentModel, Environment } from '../../../model/deploymentModel';
import type { Process } from '../../../model/process';
import type { Step } from '../../../model/step';
import type { Scenario } from '../../scenario/scenario';
import { variableIndexOf } from '../../variables/variableIndex';
import type { PlanCell } from '../plan';
import { sharing } from '../sharing';
import type { Answer } from './answer';
import type { Place } from './place';
import type { Sheet } from './sheet';

/** What stays true while a process is edited, of one model and one scenario. */
export interface Table {
  readonly environments: readonly Environment[];
  /** Places of environments by the folded texts that name them; null until a step lists some. */
  byKey: ReadonlyMap<string, readonly number[]> | null;
  readonly places: Map<string, Place>;
  readonly sheets: WeakMap<Step, Sheet>;
  /** A number for each set of tags that steps ask for. */
  readonly tagSets: Map<string, number>;
  /** Gives one object for equal cells. */
  readonly share: (cell: PlanCell) => PlanCell;
  /** Answers that only say on how many targets a step runs, by how it runs and by that number. */
  readonly plain: Map<string, Map<number, Answer['cells']>>;
  /** A variable gives the sizes of windows. */
  readonly hasWindows: boolean;
  /** A variable makes that all texts of actions are filled in (V-22). */
  readonly readsTextsOfActions: boolean;
  /** A variable may let steps be on a target together. */
  readonly hasBypass: boolean;
}

/** How many answers are kept for a model, counted once for each environment; beyond that the longest unused table goes. */
const mostAnswers = 100_000;

const remembered = new WeakMap<DeploymentModel, Map<string, Table>>();

/** The table of a model and scenario; a runbook has settings of its own, so it has a table of its own. */
export function tableFor(model: DeploymentModel, scenario: Scenario, process: Process): Table {
  let tables = remembered.get(model);
  if (tables === undefined) {
    tables = new Map();
    remembered.set(model, tables);
  }
  const { kind, name, runbook, steps } = process;
  const key = `${kind === 'runbook' ? JSON.stringify([name, runbook]) : ''}\n${textOf(scenario)}`;
  const table = tables.get(key) ?? newTable(model);
  // Used last, so it goes last.
  tables.delete(key);
  tables.set(key, table);
  for (const oldest of tables.keys()) {
    if (tables.size === 1 || tables.size * steps.length * model.environments.length <= mostAnswers) break;
    tables.delete(oldest);
  }
  return table;
}

function newTable({ environments, variables }: DeploymentModel): Table {
  const { byName } = variableIndexOf(variables);
  return {
    environments,
    byKey: null,
    places: new Map(),
    sheets: new WeakMap(),
    tagSets: new Map(),
    share: sharing(),
    plain: new Map(),
    hasWindows: byName.has(foldCase('Octopus.Action.MaxParallelism')),
    readsTextsOfActions: byName.has(foldCase('OctopusShouldFailDeploymentOnSubstitutionFails')),
    hasBypass: byName.has(foldCase('OctopusBypassDeploymentMutex')),
  };
}

/** A scenario is compared by what it says: it comes to the planner's thread as a new object each time. */
function textOf(scenario: Scenario): string {
  let text = texts.get(scenario);
  if (text === undefined) {
    text = JSON.stringify(scenario);
    texts.set(scenario, text);
  }
  return text;
}

const texts = new WeakMap<Scenario, string>();
