import type { Action } from './action';
import type { ProcessTemplate } from './deploymentModel';
import type { Extra } from './extra';
import type { PropertyBag } from './propertyBag';

/** Identifies a step within one process for as long as it is open; never written to a file. */
export type StepId = string & { readonly brand?: 'step' };

/** A shared process template used in the place of a step. */
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
    /** Values for some environments only are here as the file has them; `suppliedRows` reads them. */
    readonly extras: readonly Extra[];
  }[];
  readonly scope: TemplateUseScope;
}

/** What a use of a process template says about itself where a step's action would: it holds for all its steps (T-05). */
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
 * `condition`, `startTrigger` and `packageRequirement` hold the text of the file; `stepSettings` reads them as one of
 * the known values, so that an unknown one is shown and kept rather than replaced.
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
  /** Only on a step that no file of the process holds: it comes from a process template (`templates/expandProcess`). */
  readonly origin?: TemplateOrigin;
}

/** Where a step of a process template stands: in the place of which step, as which of the template's. */
export interface TemplateOrigin {
  readonly usage: Step;
  readonly use: ProcessTemplateUse;
  readonly template: ProcessTemplate;
  /** From 1. */
  readonly place: number;
  /** Its name, and those of its actions, as the template has them. */
  readonly name: string;
  readonly actionNames: readonly string[];
}
