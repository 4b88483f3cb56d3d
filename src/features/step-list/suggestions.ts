import { type DeploymentModel, expandProcess, type Process, tagsToFind, typeNameOf } from '../../core/index';
import { type TokenKey, tokenKeyOf, tokenKeys, withToken } from '../../rows/filterText';
import { matchOffers } from '../../ui/matchOffers';

/** A way to go on with what is typed in the filter. */
export interface Suggestion {
  /** `tag:web`, or `tag:` for a key alone. */
  readonly label: string;
  /** The whole filter with it. */
  readonly filter: string;
}

const most = 8;

/** Ways to go on with the last word typed: keys that begin with it, then the values of a key that have it in them. */
export function suggestionsFor(text: string, process: Process, model: DeploymentModel): readonly Suggestion[] {
  const [, before = '', last = ''] = /^(.*?)((?:[^\s:"]+:"[^"]*)|\S+)$/s.exec(text) ?? [];
  if (last === '') return [];
  const colon = last.indexOf(':');
  const typed = last.slice(0, colon === -1 ? undefined : colon).toLowerCase();
  if (colon === -1) {
    // One letter is the beginning of many names; a key is meant from two on.
    if (typed.length < 2) return [];
    return tokenKeys
      .filter((key) => key.startsWith(typed))
      .map((key) => ({ label: `${key}:`, filter: `${before}${key}:` }));
  }
  const key = tokenKeyOf(typed);
  if (key === undefined) return [];
  const begun = last
    .slice(colon + 1)
    .replaceAll('"', '')
    .toLowerCase();
  return matchOffers(
    begun,
    valuesOf(key, process, model).map((value) => ({ value })),
  )
    .map(({ value }) => value)
    .filter((value) => value.toLowerCase() !== begun)
    .slice(0, most)
    .map((value) => ({ label: `${key}:${value}`, filter: withToken(before.trimEnd(), key, value) }));
}

function valuesOf(key: TokenKey, process: Process, model: DeploymentModel): readonly string[] {
  const { steps } = expandProcess(process, model);
  const actions = steps.flatMap((step) => step.actions);
  switch (key) {
    case 'tag':
      return sorted([...steps.flatMap(tagsToFind), ...model.targets.flatMap((target) => target.roles)]);
    case 'env':
      return model.environments.map((each) => each.name);
    case 'channel':
      return model.channels.map((each) => each.name);
    case 'tenant':
      return sorted([...actions.flatMap((each) => each.tenantTags), ...model.tenants.flatMap((each) => each.tags)]);
    case 'type':
      return sorted([
        ...actions.map(typeNameOf),
        ...(process.steps.some((step) => step.processTemplate !== null) ? ['process template'] : []),
      ]);
    case 'is':
      return ['disabled', 'parallel', 'required', 'rolling'];
    case 'has':
      return ['notes', 'problem'];
    case 'uses':
      return sorted(model.variables.map((variable) => variable.name));
    case 'verdict':
      return ['runs', 'waits', 'skipped', 'off', 'unknown', 'not-in-scope', 'no-targets', 'fails'];
  }
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}
