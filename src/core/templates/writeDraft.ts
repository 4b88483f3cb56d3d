import { sameName } from '../base/caseless';
import { isJsonObject, type Json, type JsonObject } from '../base/json';
import type { GitDependency, PackageReference } from '../model/action';
import type { PropertyBag, PropertyValue } from '../model/propertyBag';
import { objectIn, objectsIn } from './jsonFields';
import {
  type DraftParameter,
  draftOf,
  gitDependencyOf,
  packageOf,
  parameterOf,
  propertyValueOf,
  type TemplateDraft,
} from './templateDraft';

/** Data stored in a saved version. */
export interface TemplateStamp {
  readonly id: string;
  readonly version: number;
  /** ISO time. */
  readonly exportedAt: string;
  readonly author: string;
}

/**
 * The record of a draft. Everything the draft does not change stays as in `before`: order and spelling of fields, null
 * values, and unknown fields. Without `before` the fields are ordered as in the newest files of the public library.
 */
export function writeDraft(draft: TemplateDraft, before: JsonObject | null, stamp: TemplateStamp): JsonObject {
  const old: JsonObject = before ?? {};
  const was = draftOf(old);
  /** An unchanged value stays as it was stored, for example null for an empty text. */
  const text = (field: string, now: string, before: string): Json =>
    now === before && Object.hasOwn(old, field) ? (old[field] ?? null) : now;
  const own: Readonly<Record<string, Json>> = {
    Id: stamp.id,
    Name: text('Name', draft.name, was.name),
    Description: text('Description', draft.description, was.description),
    ActionType: draft.actionType,
    Version: stamp.version,
    CommunityActionTemplateId: old['CommunityActionTemplateId'] ?? null,
    Packages: listOf(draft.packages, objectsIn(old, 'Packages'), packageOf, writePackage),
    GitDependencies: listOf(
      draft.gitDependencies,
      objectsIn(old, 'GitDependencies'),
      gitDependencyOf,
      writeGitDependency,
    ),
    Properties: writeProperties(draft.properties, objectIn(old, 'Properties')),
    Parameters: draft.parameters.map(writeParameter),
    StepPackageId: old['StepPackageId'] ?? draft.actionType,
    $Meta: {
      ...(isJsonObject(old['$Meta']) ? old['$Meta'] : { ExportedAt: '', OctopusVersion: '0.0.0' }),
      ExportedAt: stamp.exportedAt,
      Type: 'ActionTemplate',
    },
    LastModifiedBy: stamp.author,
    Category: draft.category === '' ? 'other' : text('Category', draft.category, was.category),
    ...(draft.logo === '' && was.logo === '' ? {} : { Logo: text('Logo', draft.logo, was.logo) }),
  };
  if (before === null) return own;
  // A record from elsewhere keeps its own set of optional fields.
  const optional = new Set(['CommunityActionTemplateId', 'GitDependencies', 'StepPackageId', 'Packages', 'Category']);
  const isNeeded = ([key, value]: readonly [string, Json]) =>
    Object.hasOwn(old, key) ||
    !(optional.has(key) && (value === null || value === 'other' || key === 'StepPackageId' || isEmptyList(value)));
  const isGone = draft.logo === '' && was.logo !== '';
  const stays = Object.entries(old).filter(([key]) => !(isGone && key === 'Logo'));
  const kept = stays.map(([key, value]) => [key, Object.hasOwn(own, key) ? (own[key] ?? null) : value] as const);
  const added = Object.entries(own).filter((entry) => !Object.hasOwn(old, entry[0]) && isNeeded(entry));
  return Object.fromEntries([...kept, ...added]);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function writeProperties(bag: PropertyBag, old: JsonObject): JsonObject {
  const keyIn = (key: string) => [...bag.keys()].find((each) => sameName(each, key));
  const kept = Object.entries(old).flatMap(([key, raw]) => {
    const name = keyIn(key);
    const value = name === undefined ? undefined : bag.get(name);
    // null means empty, and empty properties are often left out of a bag.
    if (value === undefined) return propertyValueOf(raw) === '' ? [[key, raw] as const] : [];
    return [[key, isSame(propertyValueOf(raw), value) ? raw : writeValue(value)] as const];
  });
  const added = [...bag].filter(([key]) => !Object.keys(old).some((each) => sameName(each, key)));
  return Object.fromEntries([...kept, ...added.map(([key, value]) => [key, writeValue(value)] as const)]);
}

function isSame(left: PropertyValue, right: PropertyValue): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return left.hasValue === right.hasValue && left.hint === right.hint;
}

function writeValue(value: PropertyValue): Json {
  return typeof value === 'string' ? value : { HasValue: value.hasValue, NewValue: null, Hint: value.hint };
}

/** The records of a list: an unchanged one as it was stored, a changed one with its fields over the old ones. */
function listOf<T extends { readonly name: string }>(
  now: readonly T[],
  old: readonly JsonObject[],
  read: (record: JsonObject) => T,
  write: (value: T) => JsonObject,
): readonly JsonObject[] {
  return now.map((value) => {
    const raw = old.find((each) => sameName(read(each).name, value.name));
    if (raw === undefined) return write(value);
    const before = write(read(raw));
    const changed = Object.entries(write(value)).filter(
      ([key, next]) => JSON.stringify(next) !== JSON.stringify(before[key]),
    );
    return { ...raw, ...Object.fromEntries(changed) };
  });
}

function writePackage({
  name,
  packageId,
  feed,
  acquisitionLocation,
  version,
  properties,
}: PackageReference): JsonObject {
  return {
    Name: name,
    PackageId: packageId,
    FeedId: feed,
    AcquisitionLocation: acquisitionLocation ?? 'Server',
    ...(version === null ? {} : { Version: version }),
    Properties: Object.fromEntries(
      [...properties].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function writeGitDependency(dependency: GitDependency): JsonObject {
  return {
    Name: dependency.name,
    RepositoryUri: dependency.repositoryUri,
    DefaultBranch: dependency.defaultBranch,
    GitCredentialType: dependency.gitCredentialType,
    GitCredentialId: dependency.gitCredentialId,
    FilePathFilters: dependency.filePathFilters,
  };
}

/** A new parameter gets every field; one that was read differs only in the fields that were edited. */
function writeParameter(parameter: DraftParameter): JsonObject {
  const { record } = parameter;
  const was = parameterOf(record);
  const isNew = Object.keys(record).length === 0;
  const put = (now: string, before: string, field: string) => (isNew || now !== before ? { [field]: now } : {});
  const settings = objectIn(record, 'DisplaySettings');
  const display: Readonly<Record<string, Json>> = {
    ...settings,
    ...put(parameter.controlType, was.controlType, 'Octopus.ControlType'),
    ...(parameter.options === was.options ? {} : { 'Octopus.SelectOptions': parameter.options }),
  };
  const { 'Octopus.SelectOptions': _none, ...withoutOptions } = display;
  const isListGone = parameter.options === '' && was.options !== '';
  return {
    ...record,
    ...put(parameter.id, was.id, 'Id'),
    ...put(parameter.name, was.name, 'Name'),
    ...put(parameter.label, was.label, 'Label'),
    ...put(parameter.help, was.help, 'HelpText'),
    ...put(parameter.defaultValue, was.defaultValue, 'DefaultValue'),
    DisplaySettings: isListGone ? withoutOptions : display,
  };
}
