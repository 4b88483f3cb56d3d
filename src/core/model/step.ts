import type { Action } from './action';
import type { ProcessTemplate } from './deploymentModel';
import type { Extra } from './extra';
import type { PropertyBag } from './propertyBag';

/** Identifies a step of an open process; never written to a file. */
export type StepId = string & { readonly brand?: 'step' };

/** The use of a shared process template in place of a step. */
export interface ProcessTemplateUse {
  readonly slug: string;
  readonly versionMask: string | null;
  readonly packageParameters: readonly {
    readonly name: string;
    readonly feed: string | null;
    readonly packageId: string | null;
    readonly extras: readonly Extra[];
  }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly value: string | null;
    /** Values for single environments are kept here as in the file; `suppliedRows` reads them. */
    readonly extras: readonly Extra[];
  }[];
  readonly scope: TemplateUseScope;
}

/** The scope of a process template use, in place of an action's: it applies to all its steps (T-05). */
export interface TemplateUseScope {
  readonly environments: readonly string[];
  readonly excludedEnvironments: readonly string[];
  readonly channels: readonly string[];
  readonly tenantTags: readonly string[];
  readonly isDisabled: boolean;
  readonly isRequired: boolean;
}

export const noUseScope: TemplateUseScope = {
  environments: [],
  excludedEnvironments: [],
  channels: [],
  tenantTags: [],
  isDisabled: false,
  isRequired: false,
};

/**
 * An entry of a process: one action (a plain step) or several (a parent with child actions)..
 *
 * `condition`, `startTrigger` and `packageRequirement` hold the text of the file; `stepSettings` reads them as known
 * values, so that an unknown text is shown and kept instead of replaced.
 */
export interface Step {
  readonly id: StepId;
  readonly slug: string;
  readonly name: string;
  readonly condition: string;
  readonly startTrigger: string;
  readonly packageRequirement: string;
  readonly properties: PropertyBag;
  /** Empty only for a process template use. */
  readonly actions: readonly Action[];
  readonly processTemplate: ProcessTemplateUse | null;
  readonly extras: readonly Extra[];
  /**
   * Only for a step that comes from a process template and stands in no file of the process
   * (`templates/expandProcess`).
   */
  readonly origin?: TemplateOrigin;
}

/** Where a step of a process template comes from: the step that uses the template, and its place in the template. */
export interface TemplateOrigin {
  readonly usage: Step;
  readonly use: ProcessTemplateUse;
  readonly template: ProcessTemplate;
  /** From 1. */
  readonly place: number;
  /** Its name, and those of its actions, inside the template. */
  readonly name: string;
  readonly actionNames: readonly string[];
}
