import type { PackageReference } from '../../model/action';
import { noProperties, type PropertyBag, propertyOf, withProperty } from '../../model/propertyBag';
import { propertyNames } from '../../model/propertyNames';
import { flagAt, type JsonNode, memberOf } from './jsonNode';

/**
 * Settings that processes of about 2016 to 2019 expressed in other fields. They are only read: the file keeps
 * the fields it has.
 */

/** A flag said that a step must wait for its packages. */
export function olderPackageRequirement(step: JsonNode): string | null {
  return flagAt(step, 'RequiresPackagesToBeAcquired') ? 'AfterPackageAcquisition' : null;
}

/** Whether a step was written by such a server: newer ones always state the package requirement. */
export function isOfOlderServer(step: JsonNode): boolean {
  return memberOf(step, 'PackageRequirement') === null;
}

/** If the location is not stated, a step with target tags runs on its targets. */
export function withOlderPlace(properties: PropertyBag, hasTags: boolean): PropertyBag {
  const isSaid = propertyOf(properties, propertyNames.runOnServer) !== null;
  return isSaid || !hasTags ? properties : withProperty(properties, propertyNames.runOnServer, 'false');
}

/** The only package of an action that names it in its properties and has no list of packages; none for any other action. */
export function olderPackages(action: JsonNode, properties: PropertyBag): readonly PackageReference[] {
  if (memberOf(action, 'Packages') !== null) return [];
  const either = (name: string) =>
    propertyOf(properties, `Octopus.Action.Package.${name}`) ??
    propertyOf(properties, `Octopus.Action.Package.NuGet${name}`);
  const packageId = either('PackageId');
  if (packageId === null || packageId.trim() === '') return [];
  return [
    {
      name: '',
      packageId,
      feed: either('FeedId'),
      acquisitionLocation: 'Server',
      version: null,
      properties: noProperties,
      extras: [],
    },
  ];
}
