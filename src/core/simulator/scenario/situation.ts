import { foldCase, sameName } from '../../base/caseless';
import type { Channel, DeploymentModel, Environment, Tenant } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { slugOf } from '../../model/slug';
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

const noChoices: RunChoices = {};

export function situationOf(input: SimulationInput): Situation {
  const { process, scenario } = input;
  const settings = settingsOf(process, input.model);
  const model = settings === input.model.settings ? input.model : { ...input.model, settings };
  const run = scenario.run ?? noChoices;
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

/** Something that files call by its name, its slug or the server's id. */
export interface Named {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
}

/** Whether a text of a file means this thing. */
export function isCalled(thing: Named, text: string): boolean {
  return keysOf(thing).includes(foldCase(text));
}

/** Whether a list of a file mentions this thing. */
export function isMentioned(thing: Named, texts: readonly string[]): boolean {
  return texts.length > 0 && isAmong(thing, texts.map(foldCase));
}

/** The same for a list that is folded already. */
export function isAmong(thing: Named, keys: readonly string[]): boolean {
  const own = keysOf(thing);
  return keys.some((key) => own.includes(key));
}

/** The folded texts that mean a thing, its name first. */
export function keysOf(thing: Named): readonly string[] {
  const known = remembered.get(thing);
  if (known !== undefined) return known;
  const name = foldCase(thing.name);
  const slug = foldCase(thing.slug ?? slugOf(thing.name));
  const others = thing.id === undefined ? [slug] : [slug, foldCase(thing.id)];
  const keys = [name, ...others.filter((key) => key !== name)];
  remembered.set(thing, keys);
  return keys;
}

/** Making a slug costs; every list of every action asks. */
const remembered = new WeakMap<Named, readonly string[]>();
