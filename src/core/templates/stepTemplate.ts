import type { JsonObject } from '../base/json';
import type { ExecutionLocation } from '../model/actionTypes';
import type { PropertyBag } from '../model/propertyBag';

/** Built into the server, from a shared library, or made by a person. */
export type TemplateSource = 'builtin' | 'community' | 'custom';

/** When a parameter applies; texts are compared ignoring case, and an absent property counts as its default. */
export type ShownWhen =
  | { readonly property: string; readonly in: readonly string[] }
  | { readonly feature: string }
  | { readonly all: readonly ShownWhen[] };

export interface TemplateOption {
  readonly value: string;
  readonly text: string;
}

/** A value that a step gives to its template; always a text, stored under the parameter's name. */
export interface TemplateParameter {
  /** GUID in a library template; null for built-in ones and if the file has none. */
  readonly id: string | null;
  /** The property of the action that holds the value. */
  readonly name: string;
  readonly label: string;
  /** Markdown. */
  readonly help: string;
  /**
   * The editor to show. An open set: the words of `controlOf` and of the built-in catalogue; any other word is an
   * unknown type, edited as plain text.
   */
  readonly control: string;
  /** Empty if there is none. A built-in step without the property behaves as if it had this value. */
  readonly defaultValue: string;
  readonly options: readonly TemplateOption[];
  readonly required: boolean;
  readonly shownWhen: ShownWhen | null;
  /** The language of a code field as the catalogue has it, such as `hcl`; null if the action decides. */
  readonly language: string | null;
  /** Rarely needed; shown after the others. */
  readonly isAdvanced: boolean;
}

/** A feature that can be switched on for an action, with fields of its own (`Octopus.Action.EnabledFeatures`). */
export interface TemplateFeature {
  /** As in files, such as `Octopus.Features.CustomDirectory`. */
  readonly id: string;
  readonly name: string;
  /** Always on for this action. */
  readonly isPermanent: boolean;
}

/** A package that a step made from the template refers to; `name` is empty for the primary package. */
export interface TemplatePackage {
  readonly name: string;
  readonly packageId: string | null;
  readonly feed: string | null;
  readonly acquisitionLocation: string;
  readonly properties: PropertyBag;
}

export interface TemplateSources {
  /** Whether it has the package without a name; for some types only if their content comes from a package. */
  readonly primaryPackage: 'yes' | 'whenSourceIsPackage' | 'no';
  /** Whether it can have further packages with names. */
  readonly namedPackages: boolean;
  readonly git: boolean;
  readonly container: boolean;
}

/** A recipe for a step. Its origin makes no difference to what can be done with it. */
export interface StepTemplate {
  /**
   * The action type for a built-in template, else the id of its record: a GUID in the library, `ActionTemplates-7` on a
   * server.
   */
  readonly id: string;
  readonly source: TemplateSource;
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  /** Groups of the picker it belongs to, the main group first. */
  readonly categories: readonly string[];
  /** The type of the actions made from it, such as `Octopus.Script`. */
  readonly actionType: string;
  /** Increases with each change; null for a built-in template, which has no versions. */
  readonly version: number | null;
  readonly author: string | null;
  /** Synonyms people search for. */
  readonly keywords: readonly string[];
  readonly parameters: readonly TemplateParameter[];
  readonly features: readonly TemplateFeature[];
  /** What a new step starts with: the template's own properties and the defaults of its parameters. */
  readonly presets: PropertyBag;
  readonly packages: readonly TemplatePackage[];
  /** Where an action of this kind can get its content from. */
  readonly sources: TemplateSources;
  /** Whether the content comes from a Git repository by default. */
  readonly startsFromGit: boolean;
  readonly locations: readonly ExecutionLocation[];
  /** The location of a new step. */
  readonly defaultLocation: ExecutionLocation;
  readonly targetTags: 'required' | 'optional' | 'none';
  readonly canBeChild: boolean;
  /** Whether its name or description says not to use it any more. */
  readonly isDeprecated: boolean;
  /** Its properties are not published yet, so a step made here may differ from the server's. */
  readonly isProvisional: boolean;
  /** Whether it is one of the few that most real processes use. */
  readonly isOftenUsed: boolean;
  /** The JSON it was read from, for writing it unchanged; null for a built-in template. */
  readonly record: JsonObject | null;
}
