import type { JsonObject } from '../base/json';
import type { GitDependency, PackageReference } from '../model/action';
import type { PropertyBag, PropertyValue } from '../model/propertyBag';
import { objectIn, objectsIn, textIn, textOf, textsIn } from './jsonFields';
import { actionTypeIn } from './readTemplate';

/** A template in the template editor. */
export interface TemplateDraft {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  /** The key of its category, such as `slack`. */
  readonly category: string;
  /** A PNG in base64; empty if there is none. */
  readonly logo: string;
  readonly actionType: string;
  readonly properties: PropertyBag;
  readonly packages: readonly PackageReference[];
  readonly gitDependencies: readonly GitDependency[];
  readonly parameters: readonly DraftParameter[];
}

export interface DraftParameter {
  /** GUID; empty if the file has none. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** As in files, such as `SingleLineText`. */
  readonly controlType: string;
  /** One per line, `value|Text`. */
  readonly options: string;
  readonly defaultValue: string;
  /** The record as read, so that unknown fields are kept. */
  readonly record: JsonObject;
}

/** The fields of a record that can be edited. */
export function draftOf(record: JsonObject): TemplateDraft {
  return {
    name: textIn(record, 'Name'),
    description: textIn(record, 'Description'),
    category: textIn(record, 'Category'),
    logo: textIn(record, 'Logo'),
    actionType: actionTypeIn(record),
    properties: new Map(
      Object.entries(objectIn(record, 'Properties')).map(([key, value]) => [key, propertyValueOf(value)] as const),
    ),
    packages: objectsIn(record, 'Packages').map(packageOf),
    gitDependencies: objectsIn(record, 'GitDependencies').map(gitDependencyOf),
    parameters: objectsIn(record, 'Parameters').map(parameterOf),
  };
}

/** The value of a property as it is edited: a text, empty for null, or a secret, which files do not contain. */
export function propertyValueOf(value: JsonObject[string]): PropertyValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return textOf(value);
  const fields = value as JsonObject;
  if (fields['IsSensitive'] === false) return textOf(fields['Value']);
  return { sensitive: true, hasValue: fields['HasValue'] === true, hint: textOf(fields['Hint']) || null };
}

export function packageOf(record: JsonObject): PackageReference {
  return {
    name: textIn(record, 'Name'),
    packageId: textIn(record, 'PackageId') || null,
    feed: textIn(record, 'FeedId') || null,
    acquisitionLocation: textIn(record, 'AcquisitionLocation') || null,
    version: textIn(record, 'Version') || null,
    properties: new Map(
      Object.entries(objectIn(record, 'Properties')).map(([key, value]) => [key, textOf(value)] as const),
    ),
    extras: [],
  };
}

export function gitDependencyOf(record: JsonObject): GitDependency {
  return {
    name: textIn(record, 'Name'),
    repositoryUri: textIn(record, 'RepositoryUri') || null,
    defaultBranch: textIn(record, 'DefaultBranch') || null,
    gitCredentialType: textIn(record, 'GitCredentialType') || null,
    gitCredentialId: textIn(record, 'GitCredentialId') || null,
    filePathFilters: textsIn(record, 'FilePathFilters'),
    extras: [],
  };
}

export function parameterOf(record: JsonObject): DraftParameter {
  const settings = objectIn(record, 'DisplaySettings');
  return {
    id: textIn(record, 'Id'),
    name: textIn(record, 'Name'),
    label: textIn(record, 'Label'),
    help: textIn(record, 'HelpText'),
    controlType: textIn(settings, 'Octopus.ControlType'),
    options: textIn(settings, 'Octopus.SelectOptions'),
    defaultValue: textOf(record['DefaultValue']),
    record,
  };
}
