import { type DeploymentModel, hasName } from '../core/index';
import type { Settings } from './settings';
import { previewFor } from './viewSlice';
import type { Preview } from './viewState';

interface Named {
  readonly name: string;
}

/**
 * The preview after the model changed. A preview of something renamed follows it; a preview of something removed becomes the
 * default, since there is no verdict for an environment that does not exist.
 */
export function previewWithin(
  preview: Preview,
  before: DeploymentModel,
  after: DeploymentModel,
  previews: Settings['previews'],
): Preview {
  if (before === after) return preview;
  const fallback = previewFor(after, previews);
  const follow = <T>(name: string | T, listed: readonly Named[], now: readonly Named[], otherwise: T): string | T => {
    if (typeof name !== 'string' || !hasName(namesIn(listed), name) || namesIn(now).includes(name)) return name;
    return renamedTo(name, listed, now) ?? namesIn(now).find((each) => hasName([each], name)) ?? otherwise;
  };
  // The first environments of a model get a preview; a person who chose none keeps none.
  const isFirst = before.environments.length === 0 && preview.environment === null;
  const environment = isFirst
    ? fallback.environment
    : follow<string | null>(preview.environment, before.environments, after.environments, fallback.environment);
  const channel = follow<string>(preview.channel, before.channels, after.channels, fallback.channel);
  const tenant = follow<string | null>(preview.tenant, before.tenants, after.tenants, null);
  const isSame = environment === preview.environment && channel === preview.channel && tenant === preview.tenant;
  return isSame ? preview : { environment, channel, tenant };
}

/** The new name, if it is the only change in its list. */
function renamedTo(name: string, before: readonly Named[], after: readonly Named[]): string | undefined {
  if (before.length !== after.length) return undefined;
  const differing = before.flatMap((thing, at) => (thing.name === after[at]?.name ? [] : [at]));
  const [at] = differing;
  return differing.length === 1 && at !== undefined && hasName([name], before[at]?.name ?? '')
    ? after[at]?.name
    : undefined;
}

function namesIn(things: readonly Named[]): readonly string[] {
  return things.map((thing) => thing.name);
}
