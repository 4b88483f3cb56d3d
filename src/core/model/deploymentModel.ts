import type { StepOutline } from './stepOutline';

/**
 * What a process file does not say: where, to which targets and for whom it can be deployed. Entries refer to each
 * other by name, ignoring case. The file format: public/schema/model.schema.json.
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
  /** Deployment freezes; only those that apply to this project. */
  readonly freezes?: readonly Freeze[];
  /** Approvals needed before a run starts; only rules for this project. */
  readonly approvals?: readonly ApprovalRule[];
  /** Shared process templates whose steps are known, one entry per version. */
  readonly processTemplates?: readonly ProcessTemplate[];
  /** Tag sets and their kinds, as far as known. */
  readonly tagSets?: readonly TagSet[];
  /** Step templates of the server: they give the type of a step that only names its template. */
  readonly stepTemplates?: readonly StepTemplateFacts[];
  readonly project?: ProjectFacts;
  readonly space?: NamedFacts;
  /** false: more variables exist than this model lists, so a missing name is unknown, not undefined. */
  readonly variablesComplete?: boolean;
  /** true: a model without targets really has none; otherwise one target is assumed per target tag. */
  readonly targetsComplete?: boolean;
}

export interface Environment {
  readonly name: string;
  /** The name in OCL files; made from `name` if absent. */
  readonly slug?: string;
  /** The id in the server's JSON, if known. */
  readonly id?: string;
  readonly guidedFailure?: boolean;
  /** `Static` if absent (E-01). */
  readonly kind?: 'Static' | 'Parent' | 'Ephemeral';
  /** For an ephemeral environment: the parent, whose scopes apply to it. */
  readonly parent?: string;
  /** Whether a run may create targets here; true if absent. */
  readonly allowDynamicInfrastructure?: boolean;
  /** Canonical tags, `Set/Tag`. */
  readonly tags?: readonly string[];
  /** true if it is known only because a process names it. */
  readonly inferred?: boolean;
  /** true if no file names it; it stands in for the environments every project has. */
  readonly assumed?: boolean;
}

/** The possible results of a target's last health check. */
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
  /** A stand-in made while a plan is computed, because no targets are known. Never stored. */
  readonly assumed?: boolean;
}

export interface Channel {
  readonly name: string;
  readonly slug?: string;
  readonly id?: string;
  readonly lifecycle?: string;
  readonly tenantTags?: readonly string[];
  /** `Lifecycle` if absent; releases of an ephemeral channel go to ephemeral environments only. */
  readonly kind?: 'Lifecycle' | 'Ephemeral';
  /** For an ephemeral channel: the parent of the environments it deploys to. */
  readonly parentEnvironment?: string;
  /** For an ephemeral channel: the name of its environments, a text with variables of the release (E-11). */
  readonly environmentNameTemplate?: string;
  /** Version rules for releases of this channel; shown, not simulated. */
  readonly rules?: readonly ChannelRule[];
  readonly inferred?: boolean;
}

export interface ChannelRule {
  /**
   * Actions whose packages the rule covers, with the package's name unless it is the primary one: `Deploy`,
   * `Deploy/tools`.
   */
  readonly packages: readonly string[];
  readonly versionRange?: string;
  /** A regular expression for the pre-release part of the version. */
  readonly tag?: string;
}

export interface Lifecycle {
  readonly name: string;
  readonly phases: readonly Phase[];
}

export interface Phase {
  readonly name: string;
  readonly environments: readonly string[];
  /** Environments of the phase that deploy automatically. */
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
  /** Environments this tenant is connected to in this project. */
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

/** The runs in which a value applies: each kind lists names, and an absent kind does not restrict (V-01). */
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
  /** true: nothing of a disabled project is deployed or run. */
  readonly projectDisabled?: boolean;
}

/** A period in which nothing is deployed to some environments (F-01). */
export interface Freeze {
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
  readonly environments: readonly string[];
  /** Only deployments for these tenants; absent or empty: all deployments. */
  readonly tenants?: readonly string[];
  readonly recurring?: FreezeRecurrence;
}

export type WeekDay = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** How a freeze recurs; its `start` and `end` are the first occurrence (F-04). */
export interface FreezeRecurrence {
  readonly type: 'Daily' | 'Weekly' | 'Monthly' | 'Annually';
  /** The interval in days, weeks, months or years; 1 if absent. */
  readonly unit?: number;
  /** Offset from UTC in minutes in which days are counted, without daylight saving time. */
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

/** The approvals needed before a run to some environments starts. */
export interface ApprovalRule {
  readonly name: string;
  readonly environments: readonly string[];
  /** User names; a team is written `team:Name`. */
  readonly approvers: readonly string[];
  /** 1 if absent. */
  readonly minimum?: number;
  /** Whether the person who starts the run may approve it; true if absent. */
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
  /** The control type, such as `WorkerPool` or `SingleLineText`. */
  readonly type?: string;
  readonly label?: string;
  readonly helpText?: string;
  readonly optional?: boolean;
  /** The template's own values; null for the text of a secret. */
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
  /** The action type, such as `Octopus.Script`. */
  readonly type: string;
}

/** Id, name and slug on the server; used for the input of policies. */
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
