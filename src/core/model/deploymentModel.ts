/**
 * What a process file does not say: where it can be deployed, to what and for whom. Field names and defaults:
 * simulation.md section 0 and contract.md ("Files"). Everything refers to everything by name; names ignore case.
 */
export interface DeploymentModel {
  readonly environments: readonly Environment[];
  readonly targets: readonly Target[];
  readonly channels: readonly Channel[];
  readonly lifecycles: readonly Lifecycle[];
  readonly projectLifecycle?: string;
  readonly tenants: readonly Tenant[];
  readonly variables: readonly Variable[];
  readonly settings: ProjectSettings;
}

export interface Environment {
  readonly name: string;
  /** How process files name it; made from the name when absent. */
  readonly slug?: string;
  /** How the server's JSON names it, where that is known. */
  readonly id?: string;
  readonly guidedFailure?: boolean;
  /** Known only because a process names it. */
  readonly inferred?: boolean;
}

export type Health = 'Healthy' | 'HasWarnings' | 'Unhealthy' | 'Unavailable' | 'Unknown';
export type TenantMode = 'Untenanted' | 'TenantedOrUntenanted' | 'Tenanted';

export interface Target {
  readonly name: string;
  readonly environments: readonly string[];
  readonly roles: readonly string[];
  readonly disabled?: boolean;
  readonly health?: Health;
  readonly tenantMode?: TenantMode;
  readonly tenants?: readonly string[];
  /** Canonical tags, `Set/Tag`. */
  readonly tenantTags?: readonly string[];
  /** Name of the step that creates this target during the run. */
  readonly appearsAfter?: string;
}

export interface Channel {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
  readonly lifecycle?: string;
  readonly tenantTags?: readonly string[];
  readonly inferred?: boolean;
}

export interface Lifecycle {
  readonly name: string;
  readonly phases: readonly Phase[];
}

export interface Phase {
  readonly name: string;
  readonly environments: readonly string[];
  /** Environments of the phase that deploy by themselves. */
  readonly automatic?: readonly string[];
  readonly optional?: boolean;
  /** How many environments must succeed; 0 or absent = all. */
  readonly minimum?: number;
}

export interface Tenant {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
  /** Canonical tags, `Set/Tag`. */
  readonly tags: readonly string[];
  /** Environments this tenant is connected to for this project. */
  readonly environments: readonly string[];
}

export interface Variable {
  readonly name: string;
  /** null for a secret, whose value is never stored. */
  readonly value: string | null;
  readonly sensitive?: boolean;
  readonly source?: 'project' | 'library' | 'tenant';
  readonly prompt?: { readonly required?: boolean; readonly label?: string };
  readonly scope?: VariableScope;
}

/** Which runs a value is for: each kind lists names, and an absent kind restricts nothing (V-01). */
export interface VariableScope {
  readonly environment?: readonly string[];
  readonly machine?: readonly string[];
  readonly role?: readonly string[];
  readonly step?: readonly string[];
  readonly process?: readonly string[];
  readonly channel?: readonly string[];
  readonly tenant?: readonly string[];
  readonly tenantTag?: readonly string[];
}

export interface ProjectSettings {
  readonly tenantMode?: TenantMode;
  readonly allowNoTargets?: boolean;
  readonly skipUnavailable?: 'None' | 'SkipUnavailableMachines';
  readonly skipRoles?: readonly string[];
  readonly excludeUnhealthy?: boolean;
  readonly guidedFailureDefault?: 'EnvironmentDefault' | 'On' | 'Off';
  readonly environmentScope?: 'All' | 'Specified' | 'FromProjectLifecycles';
  readonly runbookEnvironments?: readonly string[];
}

export const emptyModel: DeploymentModel = {
  environments: [],
  targets: [],
  channels: [],
  lifecycles: [],
  tenants: [],
  variables: [],
  settings: {},
};
