/**
 * A step in the short form of model, scenario and vector files: plain data, names instead of properties, defaults left
 * out. `stepOfOutline` makes a step of it.
 */
export interface StepOutline {
  readonly name: string;
  readonly type?: 'Step' | 'ProcessTemplateUsage';
  readonly condition?: string;
  readonly conditionExpression?: string;
  readonly startTrigger?: string;
  readonly startTriggerExpression?: string;
  readonly packageRequirement?: string;
  readonly targetRoles?: readonly string[];
  /** The window of a rolling deployment. */
  readonly maxParallelism?: number | string;
  /** Of a usage: which template, and what is handed to it. */
  readonly template?: TemplateUseOutline;
  /** Of a usage: what its one action says (T-01). */
  readonly environments?: readonly string[];
  readonly excludedEnvironments?: readonly string[];
  readonly channels?: readonly string[];
  readonly tenantTags?: readonly string[];
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  /** Empty for a usage. */
  readonly actions: readonly ActionOutline[];
}

export interface TemplateUseOutline {
  readonly slug: string;
  readonly versionMask?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly value: string;
    readonly scope?: { readonly environment?: readonly string[] };
  }[];
}

export interface ActionOutline {
  readonly name: string;
  /** Absent: a step template decides that is not in this file. */
  readonly type?: string;
  /** Absent: true when the step has no target roles. */
  readonly runOnServer?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly environments?: readonly string[];
  readonly excludedEnvironments?: readonly string[];
  readonly channels?: readonly string[];
  readonly tenantTags?: readonly string[];
  readonly environmentsVariable?: string;
  readonly channelsVariable?: string;
  readonly tenantTagsVariable?: string;
  /** Several expressions that add up, as templates have them (T-09). */
  readonly environmentsVariables?: readonly string[];
  readonly channelsVariables?: readonly string[];
  readonly tenantTagsVariables?: readonly string[];
  readonly waitsFor?: string;
  readonly condition?: string;
  readonly conditionExpression?: string;
  /** Package ids; the first is the primary package. */
  readonly packages?: readonly (string | PackageOutline)[];
  readonly retries?: number;
  readonly timeoutMinutes?: number;
  readonly manual?: { readonly responsibleTeams?: readonly string[]; readonly blockConcurrent?: boolean };
  readonly healthCheck?: { readonly onError?: string; readonly include?: string };
  readonly notes?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export interface PackageOutline {
  readonly name?: string;
  readonly packageId?: string;
  readonly feed?: string;
  readonly acquisitionLocation?: string;
  /** The package parameter of a process template that chooses it (T-13). */
  readonly parameter?: string;
}
