import { listed } from '../core/index';
import type { OpenDocument } from '../state/openDocument';
import type { Address } from './address';
import { noPreview } from './viewAddress';

type ProcessAddress = Extract<Address, { readonly screen: 'process' }>;

/**
 * An address without what the process it leads to does not have beside its steps, and what that was in a sentence or two;
 * nothing else on the screen would tell that another view is shown than the one asked for. A model that has none of a kind
 * knows nothing of it, so any name goes.
 */
export function withoutUnknown(
  address: ProcessAddress,
  document: OpenDocument | undefined,
): { readonly address: ProcessAddress; readonly unknown: readonly string[] } {
  if (document === undefined) return { address, unknown: [] };
  const { model, scenarios = [] } = document.content;
  const { preview, panel, scenario } = address;
  const cell = panel?.kind === 'why' ? panel : null;
  const environment = unknownIn(model.environments, preview.environment === noPreview ? null : preview.environment);
  const channel = unknownIn(model.channels, preview.channel);
  const cellEnvironment = unknownIn(model.environments, cell?.environment ?? null);
  const target = unknownIn(model.targets, cell?.target ?? null);
  const lostScenario = scenario !== null && !scenarios.some(({ name }) => name === scenario) ? scenario : null;
  const names = [
    ...[...new Set([environment, cellEnvironment])].map((name) => ['environment', name] as const),
    ['channel', channel] as const,
    ['target', target] as const,
  ].flatMap(([kind, name]) => (name === null ? [] : [`no ${kind} "${name}"`]));
  return {
    address: {
      ...address,
      preview: {
        environment: environment === null ? preview.environment : null,
        channel: channel === null ? preview.channel : null,
      },
      scenario: lostScenario === null ? scenario : null,
      // Reasons in an environment that is not there would be made up.
      panel:
        cell === null
          ? panel
          : cellEnvironment === null
            ? { ...cell, target: target === null ? cell.target : null }
            : null,
    },
    unknown: [
      ...(names.length === 0 ? [] : [`The model here has ${listed(names)}.`]),
      ...(lostScenario === null ? [] : [`The scenario "${lostScenario}" is not stored here.`]),
    ],
  };
}

/** The name where none of the things has it; null where one has, where none is asked for, and where there are none. */
function unknownIn(things: readonly { readonly name: string }[] | undefined, name: string | null): string | null {
  if (name === null || things === undefined || things.length === 0) return null;
  return things.some((each) => each.name === name) ? null : name;
}
