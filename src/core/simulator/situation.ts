import { sameName } from '../base/caseless';
import type { Channel, DeploymentModel, Environment, Tenant } from '../model/deploymentModel';
import type { Process } from '../model/process';
import { slugOf } from '../model/slug';
import type { RunChoices, Scenario } from './scenario';
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
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly run: RunChoices;
  readonly isRunbook: boolean;
  readonly environment: Environment;
  readonly tenant: Tenant | null;
  readonly channel: Channel;
  readonly release: string;
}

export function situationOf(input: SimulationInput): Situation {
  const { process, scenario } = input;
  const model = { ...input.model, settings: settingsOf(process, input.model) };
  const run = scenario.run ?? {};
  const channel = run.channel ?? 'Default';
  const tenant = run.tenant === undefined ? null : run.tenant;
  return {
    process,
    model,
    scenario,
    run,
    isRunbook: process.kind === 'runbook',
    environment: model.environments.find((each) => isCalled(each, input.environment)) ?? { name: input.environment },
    tenant:
      tenant === null
        ? null
        : (model.tenants.find((each) => sameName(each.name, tenant)) ?? { name: tenant, tags: [], environments: [] }),
    channel: model.channels.find((each) => isCalled(each, channel)) ?? { name: channel },
    release: run.release ?? '1.0.0',
  };
}

/** Whether a text of a file means this thing: files say slugs, older ones names (ocl.md section 12). */
export function isCalled(thing: { readonly name: string; readonly slug?: string }, text: string): boolean {
  return sameName(thing.name, text) || sameName(thing.slug ?? slugOf(thing.name), text);
}

/** Whether a list of a file mentions this thing. */
export function isMentioned(
  thing: { readonly name: string; readonly slug?: string },
  texts: readonly string[],
): boolean {
  return texts.some((text) => isCalled(thing, text));
}
