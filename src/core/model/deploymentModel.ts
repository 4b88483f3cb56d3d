import type { StepOutline } from './stepOutline';

/**
 * What a process file does not say: where it can be deployed, to what and for whom. Everything refers to
 * everything by name; names ignore case. The file form: public/schema/model.schema.json.
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
  /** Periods in which nothing is deployed; only those of this project. */
  readonly freezes?: readonly Freeze[];
  /** Who has to agree before a run starts; only rules for this project. */
  readonly approvals?: readonly ApprovalRule[];
  /** Shared process templates whose steps are known, one entry a version. */
  readonly processTemplates?: readonly ProcessTemplate[];
  /** Sets of tags and their kinds, where known. */
  readonly tagSets?: readonly TagSet[];
  /** Step templates of the server: what a step is that only names its template. */
  readonly stepTemplates?: readonly StepTemplateFacts[];
  readonly project?: ProjectFacts;
  readonly space?: NamedFacts;
  /** false: there are variables that this model does not list, so a name it lacks is unknown, not undefined. */
  readonly variablesComplete?: boolean;
  /** true: a model without targets has none; else one is assumed for each target tag. */
  readonly targetsComplete?: boolean;
}

export interface Environment {
  readonly name: string;
  /** How process files name it; made from the name when absent. */
  readonly slug?: string;
  /** How the server's JSON names it, where that is known. */
  readonly id?: string;
  readonly guidedFailure?: boolean;
  /** `Static` when absent (E-01). */
  readonly kind?: 'Static' | 'Parent' | 'Ephemeral';
  /** Of an ephemeral environment: the parent whose scopes cover it. */
  readonly parent?: string;
  /** Whether a run may create targets here; true when absent. */
  readonly allowDynamicInfrastructure?: boolean;
  /** Canonical tags, `Set/Tag`. */
  readonly tags?: readonly string[];
  /** Known only because a process names it. */
  readonly inferred?: boolean;
  /** Nobody names it; it stands for the environments that a project surely has. */
  readonly assumed?: boolean;
}

/** What a target's last health check can have said. */
export const healths = ['Healthy', 'HasWarnings', 'Unhealthy', 'Unavailable', 'Unknown'] as const;
export type Health = (typeof healths)[number];
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
  /** Made up while a plan is computed, because nobody gave targets. Never stored. */
  readonly assumed?: boolean;
}

export interface Channel {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
  readonly lifecycle?: string;
  readonly tenantTags?: readonly string[];
  /** `Lifecycle` when absent; releases of an ephemeral one go to ephemeral environments only. */
  readonly kind?: 'Lifecycle' | 'Ephemeral';
  /** Of an ephemeral channel: the parent of the environments it deploys to. */
  readonly parentEnvironment?: string;
  /** Of an ephemeral channel: what its environments are called, as a text with variables of the release (E-11). */
  readonly environmentNameTemplate?: string;
  /** Which versions a release of this channel may have; shown, not simulated. */
  readonly rules?: readonly ChannelRule[];
  readonly inferred?: boolean;
}

export interface ChannelRule {
  /** Actions whose packages it is about, with the package's name where it is not the primary one: `Deploy`, `Deploy/tools`. */
  readonly packages: readonly string[];
  readonly versionRange?: string;
  /** A regular expression for the part of the version after the dash. */
  readonly tag?: string;
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
  /** Nothing is deployed for a disabled tenant. */
  readonly disabled?: boolean;
}

export interface Variable {
  readonly name: string;
  /** null for a secret, whose value is never stored. */
  readonly value: string | null;
  readonly sensitive?: boolean;
  /** `tenantCommon`: a tenant's value for a variable of a library set (V-13). */
  readonly source?: 'project' | 'library' | 'tenant' | 'tenantCommon';
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
  /** Nothing of a disabled project is deployed or run. */
  readonly projectDisabled?: boolean;
}

/** A period in which nothing is deployed to some environments (F-01). */
export interface Freeze {
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
  readonly environments: readonly string[];
  /** Only deployments for these tenants; absent or empty: every deployment. */
  readonly tenants?: readonly string[];
  readonly recurring?: FreezeRecurrence;
}

export type WeekDay = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** How a freeze comes again; its start and end are the first time (F-04). */
export interface FreezeRecurrence {
  readonly type: 'Daily' | 'Weekly' | 'Monthly' | 'Annually';
  /** Every how many days, weeks, months or years; 1 when absent. */
  readonly unit?: number;
  /** Minutes from UTC in which days are counted; there is no daylight saving. */
  readonly offsetMinutes?: number;
  readonly daysOfWeek?: readonly WeekDay[];
  readonly monthly?: 'DateOfMonth' | 'DayOfMonth';
  /** "15", or "L" for the last day. */
  readonly dateOfMonth?: string;
  /** "1" to "4", or "L" for the last. */
  readonly dayNumberOfMonth?: string;
  readonly dayOfWeek?: WeekDay;
  readonly endType?: 'Never' | 'OnDate' | 'AfterOccurrences';
  readonly endOnDate?: string;
  readonly endAfterOccurrences?: number;
}

/** Who has to agree before a run to some environments starts. */
export interface ApprovalRule {
  readonly name: string;
  readonly environments: readonly string[];
  /** Names of people; a team is written `team:Name`. */
  readonly approvers: readonly string[];
  /** 1 when absent. */
  readonly minimum?: number;
  /** Whether who starts the run may approve it; true when absent. */
  readonly allowSelf?: boolean;
  readonly disabled?: boolean;
}

/** One published version of a shared process template (T-01). */
export interface ProcessTemplate {
  readonly slug: string;
  /** Three numbers: `1.4.2`. */
  readonly version: string;
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: readonly ProcessTemplateParameter[];
  readonly steps: readonly StepOutline[];
}

export interface ProcessTemplateParameter {
  readonly name: string;
  /** Its control type, such as `WorkerPool` or `SingleLineText`. */
  readonly type?: string;
  readonly label?: string;
  readonly helpText?: string;
  readonly optional?: boolean;
  /** The template's own values; a secret's text is null. */
  readonly values?: readonly TemplateParameterValue[];
}

export interface TemplateParameterValue {
  readonly value: string | null;
  readonly scope?: { readonly environment: readonly string[] };
}

export interface TagSet {
  readonly name: string;
  readonly type?: 'MultiSelect' | 'SingleSelect' | 'FreeText';
  /** What may carry its tags: `Tenant`, `Environment`, `Project`, `Runbook`, `Target`. */
  readonly scopes?: readonly string[];
  /** Canonical tags, `Set/Tag`. */
  readonly tags: readonly string[];
}

export interface StepTemplateFacts {
  readonly id: string;
  readonly name?: string;
  /** Such as `Octopus.Script`. */
  readonly type: string;
}

/** How the server knows something; for the input of policies. */
export interface NamedFacts {
  readonly id?: string;
  readonly name?: string;
  readonly slug?: string;
}

export interface ProjectFacts extends NamedFacts {
  /** Canonical tags, `Set/Tag`. */
  readonly tags?: readonly string[];
  readonly group?: NamedFacts;
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
