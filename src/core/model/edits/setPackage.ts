import { sameName } from '../../base/caseless';
import { ok, type Result } from '../../base/result';
import type { Action, ActionId, PackageReference } from '../action';
import type { Process } from '../process';
import { type PropertyBag, propertyOf, withProperty } from '../propertyBag';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import { type EditRefusal, type EditResult, refuse } from './editRefusal';
import { findAction, updateAction } from './updateAction';

/** What a person sets on a package reference. */
export type PackageChange = Partial<
  Pick<PackageReference, 'name' | 'packageId' | 'feed' | 'acquisitionLocation' | 'version' | 'properties'>
>;

/**
 * Changes one package of an action. What repeats the package elsewhere on the action goes along: the mirror of the
 * primary package, and the value of the parameter that chose a deferred one (ocl.md 8.4 and 8.5).
 *
 * @param at  place of the package in the action, from 0
 * @returns `unknown-step`, `unknown-action`, `name-taken` for a second package of one name
 */
export function setPackage(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  at: number,
  change: PackageChange,
): EditResult {
  const named = checkName(process, stepId, actionId, change.name, at);
  if (!named.ok) return named;
  return updateAction(process, stepId, actionId, (action) => {
    const before = action.packages[at];
    if (before === undefined) return action;
    const after = withFields<PackageReference>(before, change);
    if (after === before) return action;
    return {
      ...action,
      packages: action.packages.with(at, after),
      properties: withRepeats(action.properties, after),
    };
  });
}

/**
 * Adds a package after the others; without a name it is the primary one.
 *
 * @returns `unknown-step`, `unknown-action`, `name-taken` for a second package of one name
 */
export function addPackage(process: Process, stepId: StepId, actionId: ActionId, name: string): EditResult {
  const named = checkName(process, stepId, actionId, name, null);
  if (!named.ok) return named;
  return updateAction(process, stepId, actionId, (action) => {
    const added = newPackage(name);
    return withFields(action, { packages: name === '' ? [added, ...action.packages] : [...action.packages, added] });
  });
}

/** Takes a package out, and what mirrors it if it was the primary one. @returns `unknown-step` or `unknown-action` */
export function removePackage(process: Process, stepId: StepId, actionId: ActionId, at: number): EditResult {
  return updateAction(process, stepId, actionId, (action) => {
    const gone = action.packages[at];
    if (gone === undefined) return action;
    const packages = action.packages.toSpliced(at, 1);
    const mirrors = gone.name === '' ? Object.keys(mirrorsOf(gone)) : [];
    const properties = mirrors.reduce((bag, key) => withProperty(bag, key, null), action.properties);
    return withFields(action, { packages, properties });
  });
}

function newPackage(name: string): PackageReference {
  return {
    name,
    packageId: '',
    feed: 'octopus-server-built-in',
    acquisitionLocation: 'Server',
    version: null,
    properties: new Map(
      name === ''
        ? [['SelectionMode', 'immediate']]
        : [
            ['Extract', 'True'],
            ['SelectionMode', 'immediate'],
          ],
    ),
    extras: [],
  };
}

function checkName(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  name: string | undefined,
  at: number | null,
): Result<Action, EditRefusal> {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { action } = found.value;
  const isTaken = action.packages.some(
    (other, place) => place !== at && name !== undefined && sameName(other.name, name),
  );
  if (!isTaken) return ok(action);
  return name === ''
    ? refuse('name-taken', `"${action.name}" has a primary package already. Give this one a name.`)
    : refuse('name-taken', `"${action.name}" has a package "${name}" already. Choose another name.`);
}

/** The properties that repeat a package, where they are there, brought in step with it. */
function withRepeats(bag: PropertyBag, reference: PackageReference): PropertyBag {
  const mirrors = reference.name === '' ? Object.entries(mirrorsOf(reference)) : [];
  const next = mirrors.reduce(
    (now, [key, value]) => (propertyOf(now, key) === null ? now : withProperty(now, key, value)),
    bag,
  );
  const parameter = propertyOf(reference.properties, 'PackageParameterName');
  if (parameter === null || parameter === '') return next;
  const { packageId, feed } = reference;
  return withProperty(next, parameter, JSON.stringify({ PackageId: packageId ?? '', FeedId: feed ?? '' }));
}

function mirrorsOf({ packageId, feed, acquisitionLocation }: PackageReference): Readonly<Record<string, string>> {
  return {
    'Octopus.Action.Package.PackageId': packageId ?? '',
    'Octopus.Action.Package.FeedId': feed ?? '',
    'Octopus.Action.Package.DownloadOnTentacle': acquisitionLocation === 'ExecutionTarget' ? 'True' : 'False',
  };
}
