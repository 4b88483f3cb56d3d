import { hasName, sameName } from '../../base/caseless';
import type {
  ApprovalRule,
  Channel,
  DeploymentModel,
  Environment,
  Freeze,
  Lifecycle,
  Target,
  Tenant,
} from '../deploymentModel';
import { slugOf } from '../slug';
import { type ModelKind, withReferences } from './references';

interface Listed {
  readonly environment: Environment;
  readonly target: Target;
  readonly channel: Channel;
  readonly lifecycle: Lifecycle;
  readonly tenant: Tenant;
  readonly freeze: Freeze;
  readonly approval: ApprovalRule;
}

const lists = {
  environment: 'environments',
  target: 'targets',
  channel: 'channels',
  lifecycle: 'lifecycles',
  tenant: 'tenants',
  freeze: 'freezes',
  approval: 'approvals',
} as const satisfies Record<ModelKind, keyof DeploymentModel>;

/** All entries of a kind, in model order. */
export function listOf<K extends ModelKind>(model: DeploymentModel, kind: K): readonly Listed[K][] {
  return (model[lists[kind]] ?? []) as readonly unknown[] as readonly Listed[K][];
}

/** Why an entry cannot have this name, or null; `except` is its present name. */
export function modelNameProblem(
  model: DeploymentModel,
  kind: ModelKind,
  name: string,
  except: string | null = null,
): string | null {
  if (name.trim() === '') return 'Type a name.';
  // A freeze with several scopes is several entries with the same name (F-01), and nothing refers to a freeze by name.
  if (kind === 'freeze' || kind === 'approval') return null;
  const others = listOf(model, kind)
    .map((thing) => thing.name)
    .filter((other) => except === null || !sameName(other, except));
  return hasName(others, name.trim()) ? `There is already ${articles[kind]} ${kind} "${name.trim()}".` : null;
}

const articles: Record<ModelKind, string> = {
  environment: 'an',
  target: 'a',
  channel: 'a',
  lifecycle: 'a',
  tenant: 'a',
  freeze: 'a',
  approval: 'an',
};

/** Appends an entry to its list in the model. */
export function addToModel<K extends ModelKind>(model: DeploymentModel, kind: K, thing: Listed[K]): DeploymentModel {
  return withList(model, kind, [...listOf(model, kind), thing]);
}

/** Identifies an entry: by name, or by the object itself where names need not be unique. */
export type ModelItem = string | { readonly name: string };

function isIt(thing: { readonly name: string }, which: ModelItem): boolean {
  return typeof which === 'string' ? sameName(thing.name, which) : thing === which;
}

function nameOf(which: ModelItem): string {
  return typeof which === 'string' ? which : which.name;
}

/** Fields to set; undefined removes a field. */
export type ModelChange<T> = { readonly [P in keyof T]?: T[P] | undefined };

/** Changes fields of an entry other than its name. An entry that a person changed no longer counts as inferred. */
export function changeInModel<K extends ModelKind>(
  model: DeploymentModel,
  kind: K,
  which: ModelItem,
  change: ModelChange<Listed[K]>,
): DeploymentModel {
  return withList(
    model,
    kind,
    listOf(model, kind).map((thing) => (isIt(thing, which) ? known(given({ ...thing, ...change })) : thing)),
  );
}

/**
 * Renames an entry and every reference to it in the model. An environment or channel keeps its slug, as on the server,
 * so that the names in process files still match it.
 */
export function renameInModel(model: DeploymentModel, kind: ModelKind, from: ModelItem, to: string): DeploymentModel {
  const named = withList(
    model,
    kind,
    listOf(model, kind).map((thing) => {
      if (!isIt(thing, from)) return thing;
      const slug = kind === 'environment' || kind === 'channel' ? { slug: slugIn(thing) ?? slugOf(thing.name) } : {};
      return known({ ...thing, ...slug, name: to });
    }),
  );
  return withReferences(named, kind, nameOf(from), to);
}

/** Removes an entry and the references to it. */
export function removeFromModel(model: DeploymentModel, kind: ModelKind, which: ModelItem): DeploymentModel {
  const without = withList(
    model,
    kind,
    listOf(model, kind).filter((thing) => !isIt(thing, which)),
  );
  return withReferences(without, kind, nameOf(which), null);
}

/** Moves an entry within its list; `to` is its 0-based index afterwards. */
export function moveInModel(model: DeploymentModel, kind: ModelKind, name: string, to: number): DeploymentModel {
  const things = listOf(model, kind);
  const moved = things.find((thing) => sameName(thing.name, name));
  if (moved === undefined || to < 0 || to >= things.length) return model;
  return withList(model, kind, things.filter((thing) => thing !== moved).toSpliced(to, 0, moved));
}

function withList<K extends ModelKind>(model: DeploymentModel, kind: K, things: readonly unknown[]): DeploymentModel {
  return { ...model, [lists[kind]]: things };
}

function given<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
}

function known<T extends object>(thing: T): T {
  const {
    inferred: _,
    assumed: __,
    ...rest
  } = thing as T & { readonly inferred?: boolean; readonly assumed?: boolean };
  return rest as unknown as T;
}

function slugIn(thing: object): string | undefined {
  return 'slug' in thing && typeof thing.slug === 'string' ? thing.slug : undefined;
}
