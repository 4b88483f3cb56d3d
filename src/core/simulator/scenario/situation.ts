import { foldCase } from '../../base/caseless';
import type { Channel, DeploymentModel, Environment, Target, Tenant } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { expandProcess } from '../../model/templates/expandProcess';
import { modelInside } from '../../model/templates/templateProcess';
import { withTemplateTypes } from '../../model/withTemplateTypes';
import { findReferenced } from './named';
import type { RunChoices, Scenario } from './scenario';
import { settingsOf } from './settings';

/** The input of a dry run. */
export interface SimulationInput {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  /** The environment to run in, by name or slug. */
  readonly environment: string;
}

/** The input with its names looked up. */
export interface Situation {
  /** With process templates expanded (T-04). */
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly run: RunChoices;
  readonly isRunbook: boolean;
  readonly environment: Environment;
  /** For an ephemeral environment: its parent, whose scopes apply too (E-05). */
  readonly parent: Environment | null;
  readonly tenant: Tenant | null;
  /** Whether the model lists the tenant; tags and environments of another tenant are unknown. */
  readonly isTenantKnown: boolean;
  readonly channel: Channel;
  readonly release: string;
  /** Whether the deployment history is assumed, not given. */
  readonly isHistoryAssumed: boolean;
}

const noChoices: RunChoices = {};

/** The release number if none is given. */
export const defaultRelease = '1.0.0';

export function situationOf(input: SimulationInput): Situation {
  const { scenario } = input;
  const { process, around } = expandedProcess(input.process, input.model);
  const targets = withHealth(around.targets, scenario.health);
  const settings = settingsOf(process, around);
  const isAsGiven = settings === around.settings && targets === around.targets;
  const model = isAsGiven ? around : { ...around, settings, targets };
  const run = scenario.run ?? noChoices;
  const channel = run.channel ?? 'Default';
  const tenant = run.tenant === undefined ? null : run.tenant;
  const listed = tenant === null ? undefined : findReferenced(model.tenants, tenant);
  const environment = findReferenced(model.environments, input.environment) ?? { name: input.environment };
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
    channel: findReferenced(model.channels, channel) ?? { name: channel },
    release: run.release ?? defaultRelease,
    isHistoryAssumed: false,
  };
}

/** A process with its process templates expanded (T-04), and the model that applies to it. */
export function expandedProcess(
  process: Process,
  model: DeploymentModel,
): { readonly process: Process; readonly around: DeploymentModel } {
  const around = modelInside(process, model);
  return { process: withTemplateTypes(expandProcess(process, around), around.stepTemplates ?? []), around };
}

/** The targets with the health given by the scenario. */
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
  return findReferenced(environments, parent) ?? { name: parent };
}
