import { type DeploymentModel, hasName, type Process } from '../../core/index';
import { tenantTagNote } from './tenantTagNote';

/** One set of tenant tags. */
export interface TagSet {
  readonly name: string;
  readonly tags: readonly {
    readonly tag: string;
    /** How many tenants have it. */
    readonly tenants: number;
    /** Whether a step is limited to it. */
    readonly isAsked: boolean;
  }[];
}

/** All tenant tags (`Set/Tag`) that tenants have or anything uses, by set, in order of name. */
export function tagSets(model: DeploymentModel, process: Process | null): readonly TagSet[] {
  const asked = process?.steps.flatMap((step) => step.actions.flatMap((action) => action.tenantTags)) ?? [];
  const named = [
    ...model.tenants.flatMap((tenant) => tenant.tags),
    ...model.targets.flatMap((target) => target.tenantTags ?? []),
    ...model.channels.flatMap((channel) => channel.tenantTags ?? []),
    ...asked,
  ];
  const sets = new Map<string, { name: string; tags: TagSet['tags'][number][] }>();
  for (const canonical of named) {
    if (tenantTagNote(canonical) !== null) continue;
    const [set = '', tag = ''] = canonical.split('/');
    const entry = sets.get(set.toLowerCase()) ?? { name: set, tags: [] };
    sets.set(set.toLowerCase(), entry);
    if (
      hasName(
        entry.tags.map((each) => each.tag),
        tag,
      )
    )
      continue;
    const tenants = model.tenants.filter((tenant) => hasName(tenant.tags, canonical)).length;
    entry.tags.push({ tag, tenants, isAsked: hasName(asked, canonical) });
  }
  const byName =
    <T>(nameOf: (each: T) => string) =>
    (left: T, right: T) =>
      nameOf(left).localeCompare(nameOf(right));
  return [...sets.values()]
    .map(({ name, tags }) => ({ name, tags: tags.toSorted(byName((each) => each.tag)) }))
    .sort(byName((each) => each.name));
}
