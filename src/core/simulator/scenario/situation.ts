import { foldCase } from '../../base/caseless';
import type { Channel, DeploymentModel, Environment, Target, Tenant } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { expandProcess } from '../../model/templates/expandProcess';
import { modelInside } from '../../model/templates/templateProcess';
import { withTemplateTypes } from '../../model/withTemplateTypes';
import { calledIn } from './named';
import type { EarlierDeployment, RunChoices, Scenario } from './scenario';
import { settingsOf } from './settings';

/** What a dry run is computed from. */
export interface SimulationInput {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  /** Name of the environment to run in; slugs are understood. */
  readonly environment: string;
}

/** The input with its names looked up: which run this is. */
export interface Situation {
  /** With the steps of its process templates (T-04). */
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly run: RunChoices;
  readonly isRunbook: boolean;
  readonly environment: Environment;
  /** Of an ephemeral environment: the one whose scopes cover it, too (E-05). */
  readonly parent: Environment | null;
  readonly tenant: Tenant | null;
  /** The model lists the tenant; of another one neither tags nor environments are known. */
  readonly isTenantKnown: boolean;
  readonly channel: Channel;
  readonly release: string;
  /** What was deployed before is taken for granted, not told. */
  readonly isHistoryAssumed: boolean;
}

const noChoices: RunChoices = {};

/** The number of a release that nobody named. */
export const defaultRelease = '1.0.0';

export function situationOf(input: SimulationInput): Situation {
  const { scenario } = input;
  const { process, around } = expandedProcess(input.process, input.model);
  const settings = settingsOf(process, around);
  const targets = withHealth(around.targets, scenario.health);
  const isAsGiven = settings === around.settings && targets === around.targets;
  const model = isAsGiven ? around : { ...around, settings, targets };
  const run = scenario.run ?? noChoices;
  const channel = run.channel ?? 'Default';
  const tenant = run.tenant === undefined ? null : run.tenant;
  const listed = tenant === null ? undefined : calledIn(model.tenants, tenant);
  const environment = calledIn(model.environments, input.environment) ?? { name: input.environment };
  return {
    process,
    model,
    scenario,
    run,
    isRunbook: process.kind === 'runbook',
    environment,
    parent: environment.parent === undefined ? null : parentOf(environment, environment.parent, model),
    tenant: tenant === null ? null : (listed ?? { name: tenant, tags: [], environments: [] }),
    isTenantKnown: tenant === null || listed !== undefined,
    channel: calledIn(model.channels, channel) ?? { name: channel },
    release: run.release ?? defaultRelease,
    isHistoryAssumed: false,
  };
}

/** A process as it runs, with the steps of its process templates (T-04), and the model as it sees it. */
export function expandedProcess(
  process: Process,
  model: DeploymentModel,
): { readonly process: Process; readonly around: DeploymentModel } {
  const around = modelInside(process, model);
  return { process: withTemplateTypes(expandProcess(process, around), around.stepTemplates ?? []), around };
}

/** The targets with the health that a scenario gives them in place of the model's. */
function withHealth(targets: readonly Target[], health: Scenario['health']): readonly Target[] {
  if (health === undefined) return targets;
  const given = new Map(Object.entries(health).map(([name, state]) => [foldCase(name), state]));
  return targets.map((target) => {
    const state = given.get(foldCase(target.name));
    return state === undefined ? target : { ...target, health: state };
  });
}

function parentOf({ kind }: Environment, parent: string, { environments }: DeploymentModel): Environment | null {
  if (kind !== 'Ephemeral') return null;
  return calledIn(environments, parent) ?? { name: parent };
}

/** The same run with what is taken to have been deployed before, since nobody said. */
export function withAssumedHistory(situation: Situation, history: readonly EarlierDeployment[]): Situation {
  return { ...situation, scenario: { ...situation.scenario, history }, isHistoryAssumed: true };
}
