import {
  asConfigured,
  type DeploymentModel,
  hasName,
  type Process,
  readScenario,
  type Scenario,
  slugOf,
  unknownNamesIn,
} from '../core/index';
import { type Arguments, optionOf, WrongUse } from './commandLine';
import { textOf } from './readInput';

/** The scenario of a file and of options, and what it comes to for one process. */
export interface AskedScenario {
  /** Channel and tenant as the model calls them; reports names that the process does not have. */
  readonly checked: (process: Process, model: DeploymentModel, error: (text: string) => void) => Scenario;
}

export function scenarioFor(given: Arguments): AskedScenario {
  const file = optionOf(given, 'scenario');
  const scenario = file === null ? asConfigured : readFile(file);
  const channel = optionOf(given, 'channel') ?? scenario.run?.channel;
  const tenant = optionOf(given, 'tenant') ?? scenario.run?.tenant;
  return {
    checked: (process, model, error) => {
      for (const name of unknownNamesIn(scenario, process))
        error(`The scenario names "${name}", which is not a step or action of this process.`);
      const run = {
        ...scenario.run,
        ...(channel === undefined ? {} : { channel: nameIn(model.channels, 'channel', channel) }),
        ...(tenant === undefined ? {} : { tenant: nameIn(model.tenants, 'tenant', tenant) }),
      };
      return { ...scenario, run };
    },
  };
}

function readFile(path: string): Scenario {
  const read = readScenario(textOf(path));
  if (!read.ok) throw new WrongUse(read.error.map((message) => `${path}: ${message}`).join('\n'));
  return read.value;
}

/** The name in the model; a model that knows none takes any. */
function nameIn(
  things: readonly { readonly name: string; readonly slug?: string; readonly inferred?: boolean }[],
  what: string,
  text: string,
): string {
  const found = things.find((each) => hasName([each.name, each.slug ?? slugOf(each.name)], text));
  if (found !== undefined) return found.name;
  if (things.every((each) => each.inferred === true)) return text;
  const known = things.map((each) => each.name).join(', ');
  throw new WrongUse(`There is no ${what} "${text}" in the model. Known: ${known}.`);
}
