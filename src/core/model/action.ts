import type { Extra } from './extra';
import type { PropertyBag } from './propertyBag';

/** Identifies an action within one process for as long as it is open; never written to a file. */
export type ActionId = string & { readonly brand?: 'action' };

/** A package an action uses; `name` is empty for the primary one. */
export interface PackageReference {
  readonly name: string;
  readonly packageId: string | null;
  readonly feed: string | null;
  readonly acquisitionLocation: string | null;
  readonly version: string | null;
  readonly properties: PropertyBag;
  readonly extras: readonly Extra[];
}

/** A Git repository an action uses; `name` is empty for the primary one. */
export interface GitDependency {
  readonly name: string;
  readonly repositoryUri: string | null;
  readonly defaultBranch: string | null;
  readonly gitCredentialType: string | null;
  readonly gitCredentialId: string | null;
  readonly filePathFilters: readonly string[];
  readonly extras: readonly Extra[];
}

/** The container image an action runs in. */
export interface Container {
  readonly image: string | null;
  readonly feed: string | null;
  readonly gitUrl: string | null;
  readonly dockerfile: string | null;
  readonly extras: readonly Extra[];
}

/**
 * One thing a step does. An empty list of names means no restriction. References are as in the file: slugs in
 * newer OCL, names in older OCL, ids in JSON.
 */
export interface Action {
  readonly id: ActionId;
  readonly slug: string;
  readonly name: string;
  /** The action type, such as `Octopus.Script`; null if a step template decides it. */
  readonly actionType: string | null;
  /** `Success` or `Variable`; any other text is kept and read as `Success`. */
  readonly condition: string;
  readonly environments: readonly string[];
  readonly excludedEnvironments: readonly string[];
  /** The variable that supplies the environments, in recent files. */
  readonly environmentsVariable: string | null;
  readonly channels: readonly string[];
  /** The variable that supplies the channels. */
  readonly channelsVariable: string | null;
  readonly tenantTags: readonly string[];
  /** The variable that supplies the tenant tags. */
  readonly tenantTagsVariable: string | null;
  readonly isDisabled: boolean;
  readonly isRequired: boolean;
  readonly notes: string | null;
  readonly workerPool: string | null;
  /** `""` means the same as null, and is kept because files distinguish them. */
  readonly workerPoolVariable: string | null;
  readonly container: Container | null;
  readonly packages: readonly PackageReference[];
  readonly gitDependencies: readonly GitDependency[];
  readonly stepPackageVersion: string | null;
  /** Inputs of a step package, of any shape; null if there are none. */
  readonly inputs: readonly Extra[] | null;
  readonly properties: PropertyBag;
  readonly extras: readonly Extra[];
}
