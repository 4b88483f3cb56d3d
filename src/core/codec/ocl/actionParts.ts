import type { Wanted } from '../../lang/ocl/wanted';
import type { Container, GitDependency, PackageReference } from '../../model/action';
import { wantedExtras } from './extras';
import { extrasIn, knownNames } from './known';
import { bagAt, bodyOfPart, labelOf, type OclPart, textAt, textsAt } from './oclBody';
import { bag, block, inOrder, text, texts } from './wants';

export const containerNames = knownNames({ text: 'dockerfile feed git_url image' });

export function readContainer(node: OclPart): Container {
  const body = bodyOfPart(node);
  return {
    image: textAt(body, 'image'),
    feed: textAt(body, 'feed'),
    gitUrl: textAt(body, 'git_url'),
    dockerfile: textAt(body, 'dockerfile'),
    extras: extrasIn(node, containerNames),
  };
}

export function wantedContainer(container: Container): Wanted {
  const { dockerfile, feed, gitUrl, image, extras } = container;
  const own = [text('dockerfile', dockerfile), text('feed', feed), text('git_url', gitUrl), text('image', image)];
  return block('container', { origin: container, body: () => inOrder(own, wantedExtras(extras)) });
}

export const packageNames = knownNames({
  text: 'acquisition_location feed package_id version',
  dictionary: 'properties',
});

export function readPackage(node: OclPart): PackageReference {
  const body = bodyOfPart(node);
  return {
    name: labelOf(node),
    packageId: textAt(body, 'package_id'),
    feed: textAt(body, 'feed'),
    acquisitionLocation: textAt(body, 'acquisition_location'),
    version: textAt(body, 'version'),
    properties: bagAt(body, 'properties'),
    extras: extrasIn(node, packageNames),
  };
}

export function wantedPackages(packages: readonly PackageReference[]): readonly Wanted[] {
  const keys = keysOf('packages');
  return packages.map((reference) =>
    block('packages', {
      key: keys(reference.name),
      labels: labelsOf(reference.name),
      group: 'packages',
      origin: reference,
      body: () =>
        inOrder(
          [
            text('acquisition_location', reference.acquisitionLocation),
            text('feed', reference.feed),
            text('package_id', reference.packageId),
            bag('properties', reference.properties),
            text('version', reference.version),
          ],
          wantedExtras(reference.extras),
        ),
    }),
  );
}

export const gitNames = knownNames({
  text: 'default_branch git_credential_id git_credential_type repository_uri',
  list: 'file_path_filters',
});

export function readGitDependency(node: OclPart): GitDependency {
  const body = bodyOfPart(node);
  return {
    name: labelOf(node),
    repositoryUri: textAt(body, 'repository_uri'),
    defaultBranch: textAt(body, 'default_branch'),
    gitCredentialType: textAt(body, 'git_credential_type'),
    gitCredentialId: textAt(body, 'git_credential_id'),
    filePathFilters: textsAt(body, 'file_path_filters'),
    extras: extrasIn(node, gitNames),
  };
}

export function wantedGitDependencies(dependencies: readonly GitDependency[]): readonly Wanted[] {
  const keys = keysOf('git_dependencies');
  return dependencies.map((dependency) =>
    block('git_dependencies', {
      key: keys(dependency.name),
      labels: labelsOf(dependency.name),
      group: 'git_dependencies',
      origin: dependency,
      body: () =>
        inOrder(
          [
            text('default_branch', dependency.defaultBranch),
            texts('file_path_filters', dependency.filePathFilters),
            text('git_credential_id', dependency.gitCredentialId),
            text('git_credential_type', dependency.gitCredentialType),
            text('repository_uri', dependency.repositoryUri),
          ],
          wantedExtras(dependency.extras),
        ),
    }),
  );
}

function labelsOf(name: string): readonly string[] {
  return name === '' ? [] : [name];
}

/** Makes keys from names; repeated names get different keys. */
export function keysOf(kind: string): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const folded = name.toLowerCase();
    const count = counts.get(folded) ?? 0;
    counts.set(folded, count + 1);
    return `${kind} ${folded} ${count}`;
  };
}
