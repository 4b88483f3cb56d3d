import { sameName } from '../../base/caseless';
import { jsonObjectOf } from '../../base/json';
import { ok, type Result } from '../../base/result';
import type { Action, ActionId, PackageReference } from '../action';
import type { Process } from '../process';
import { type PropertyBag, propertyOf, withProperty } from '../propertyBag';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import { type EditRefusal, type EditResult, refuse } from './editRefusal';
import { findAction, updateAction } from './updateAction';

/** The fields of a package reference that a person can change. */
export type PackageChange = Partial<
  Pick<PackageReference, 'name' | 'packageId' | 'feed' | 'acquisitionLocation' | 'version' | 'properties'>
>;

/**
 * Changes one package of an action. Properties that repeat the package are updated too: those that mirror the primary
 * package, and the value of the parameter that chose a deferred package. Only the parts that repeat a changed field are
 * touched.
 *
 * @param at  index of the package in the action, from 0
 * @returns `unknown-step`, `unknown-action`, `name-taken` for a second package of the same name, `name-empty` for a
 *   named package that would lose its name: without a name it would become the primary package
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
      properties: withRepeats(action.properties, before, after),
    };
  });
}

/**
 * Appends a package; without a name it becomes the primary one, which is inserted first, with the properties that
 * mirror it (79 of the 80 primary packages in real files have all three).
 *
 * @returns `unknown-step`, `unknown-action`, `name-taken` for a second package of the same name
 */
export function addPackage(process: Process, stepId: StepId, actionId: ActionId, name: string): EditResult {
  const named = checkName(process, stepId, actionId, name, null);
  if (!named.ok) return named;
  return updateAction(process, stepId, actionId, (action) => {
    const added = newPackage(name);
    if (name !== '') return withFields(action, { packages: [...action.packages, added] });
    const properties = Object.entries(mirrorsOf(added)).reduce(
      (bag, [key, value]) => withProperty(bag, key, value),
      action.properties,
    );
    return withFields(action, { packages: [added, ...action.packages], properties });
  });
}

/**
 * Removes a package, and for the primary package the properties that mirror it.
 *
 * @returns `unknown-step` or `unknown-action`
 */
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
  if (name === '' && at !== null && (action.packages[at]?.name ?? '') !== '')
    return refuse('name-empty', 'A referenced package needs a name: scripts find it by its name.');
  const isTaken = action.packages.some(
    (other, place) => place !== at && name !== undefined && sameName(other.name, name),
  );
  if (!isTaken) return ok(action);
  return name === ''
    ? refuse('name-taken', `"${action.name}" already has a primary package. Give this one a name.`)
    : refuse('name-taken', `"${action.name}" already has a package "${name}". Choose another name.`);
}

/** The properties that repeat a package, updated where the package changed. */
function withRepeats(bag: PropertyBag, before: PackageReference, after: PackageReference): PropertyBag {
  const old = mirrorsOf(before);
  const mirrors = after.name === '' ? Object.entries(mirrorsOf(after)) : [];
  const next = mirrors
    .filter(([key, value]) => old[key] !== value && propertyOf(bag, key) !== null)
    .reduce((now, [key, value]) => withProperty(now, key, value), bag);
  const parameter = propertyOf(after.properties, 'PackageParameterName');
  const isChosenAnew = before.packageId !== after.packageId || before.feed !== after.feed;
  if (parameter === null || parameter === '' || !isChosenAnew) return next;
  return withProperty(next, parameter, choiceText(propertyOf(next, parameter), after));
}

/** The JSON text of a package parameter; fields other than package and feed are kept from the file. */
function choiceText(before: string | null, { packageId, feed }: PackageReference): string {
  const choice = { PackageId: packageId ?? '', FeedId: feed ?? '' };
  return JSON.stringify({ ...jsonObjectOf(before ?? ''), ...choice });
}

function mirrorsOf({ packageId, feed, acquisitionLocation }: PackageReference): Readonly<Record<string, string>> {
  return {
    'Octopus.Action.Package.PackageId': packageId ?? '',
    'Octopus.Action.Package.FeedId': feed ?? '',
    'Octopus.Action.Package.DownloadOnTentacle': acquisitionLocation === 'ExecutionTarget' ? 'True' : 'False',
  };
}
