import type { JsonObject } from '../base/json';
import type { ExecutionLocation } from '../model/actionTypes';
import type { PropertyBag } from '../model/propertyBag';

/** Comes with the server, from a shared library, or was made by a person. */
export type TemplateSource = 'builtin' | 'community' | 'custom';

/** When a parameter has a meaning; texts compare without case, an absent property counts as its default. */
export type ShownWhen =
  | { readonly property: string; readonly in: readonly string[] }
  | { readonly feature: string }
  | { readonly all: readonly ShownWhen[] };

export interface TemplateOption {
  readonly value: string;
  readonly text: string;
}

/** One value a step gives to its template; the value is always a text, kept under the parameter's name. */
export interface TemplateParameter {
  /** GUID within a library template; null for built-in ones and where the file has none. */
  readonly id: string | null;
  /** The property of the action that holds the value. */
  readonly name: string;
  readonly label: string;
  /** Markdown. */
  readonly help: string;
  /**
   * Which editor fits. An open set: the words of `controlOf` and of the built-in catalogue; any other word is a type
   * this product does not know, to be edited as plain text.
   */
  readonly control: string;
  /** Empty when there is none. A built-in step without the property behaves as if it had this value. */
  readonly defaultValue: string;
  readonly options: readonly TemplateOption[];
  readonly required: boolean;
  readonly shownWhen: ShownWhen | null;
  /** What a code field holds, as the catalogue says it, such as `hcl`; null where the action decides. */
  readonly language: string | null;
  /** Rarely needed; shown after the others. */
  readonly isAdvanced: boolean;
}

/** Something an action can have switched on, with fields of its own (`Octopus.Action.EnabledFeatures`). */
export interface TemplateFeature {
  /** As files write it, such as `Octopus.Features.CustomDirectory`. */
  readonly id: string;
  readonly name: string;
  /** Belongs to the action and cannot be switched off. */
  readonly isPermanent: boolean;
}

/** A package that a step made from the template refers to; `name` is empty for the primary one. */
export interface TemplatePackage {
  readonly name: string;
  readonly packageId: string | null;
  readonly feed: string | null;
  readonly acquisitionLocation: string;
  readonly properties: PropertyBag;
}

export interface TemplateSources {
  /** Whether it has, or can have, the one package without a name; some only when their content comes from one. */
  readonly primaryPackage: 'yes' | 'whenSourceIsPackage' | 'no';
  /** Further packages with names. */
  readonly namedPackages: boolean;
  readonly git: boolean;
  readonly container: boolean;
}

/** A recipe for a step. Where it came from makes no difference to what can be done with it. */
export interface StepTemplate {
  /** The action type of a built-in one, else the id of its record: a GUID in the library, `ActionTemplates-7` on a server. */
  readonly id: string;
  readonly source: TemplateSource;
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  /** Groups of the picker it belongs to; the first one is its own. */
  readonly categories: readonly string[];
  /** What an action made from it does, such as `Octopus.Script`. */
  readonly actionType: string;
  /** Rises with each change; null for a built-in one, which has no versions. */
  readonly version: number | null;
  readonly author: string | null;
  /** Other words people use for it. */
  readonly keywords: readonly string[];
  readonly parameters: readonly TemplateParameter[];
  readonly features: readonly TemplateFeature[];
  /** What a new step starts with: the template's own properties and the defaults of its parameters. */
  readonly presets: PropertyBag;
  readonly packages: readonly TemplatePackage[];
  /** What an action of this kind can draw on. */
  readonly sources: TemplateSources;
  /** The content may come from a Git repository, and by default does. */
  readonly startsFromGit: boolean;
  readonly locations: readonly ExecutionLocation[];
  /** The location a new step starts with. */
  readonly defaultLocation: ExecutionLocation;
  readonly targetTags: 'required' | 'optional' | 'none';
  readonly canBeChild: boolean;
  /** Its name or description tells people not to use it any more. */
  readonly isDeprecated: boolean;
  /** Its keys are not published yet, so a step made here may differ from the server's. */
  readonly isProvisional: boolean;
  /** One of the few that make up most real processes. */
  readonly isOftenUsed: boolean;
  /** The JSON it was read from, for writing it out again unchanged; null for a built-in one. */
  readonly record: JsonObject | null;
}
