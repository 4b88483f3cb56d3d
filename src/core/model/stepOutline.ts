/**
 * The short form of a step in model, scenario and vector files: plain data, names instead of properties, defaults left
 * out. `stepOfOutline` turns it into a step.
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
  /** For a step that uses a process template: which template, and the values passed to it. */
  readonly template?: TemplateUseOutline;
  /** For a step that uses a process template: its scope (T-01). */
  readonly environments?: readonly string[];
  readonly excludedEnvironments?: readonly string[];
  readonly channels?: readonly string[];
  readonly tenantTags?: readonly string[];
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  /** Empty for a step that uses a process template. */
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
  /** Absent: a step template outside this file decides it. */
  readonly type?: string;
  /** Absent: true if the step has no target tags. */
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
  /** Several expressions whose results are combined, as templates have them (T-09). */
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
  /** The package parameter of a process template that supplies this package (T-13). */
  readonly parameter?: string;
}
