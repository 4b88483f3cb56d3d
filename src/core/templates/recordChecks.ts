import { foldCase, hasName, sameName } from '../base/caseless';
import { isJsonObject, type JsonObject } from '../base/json';
import { briefJson, objectIn, objectsIn, textIn, textOf } from './jsonFields';
import type { Finding, RecordCheck } from './recordCheck';
import type { StepTemplate } from './stepTemplate';

/** Rules for a template as a whole. */
export const recordChecks: readonly RecordCheck[] = [
  { rule: 'TR01', severity: 'error', find: identity },
  {
    rule: 'TR03',
    severity: 'error',
    find: (record) =>
      Number.isInteger(record['Version'])
        ? []
        : [{ message: `"Version" is ${briefJson(record['Version'])}. It must be a whole number.` }],
  },
  {
    rule: 'TR04',
    severity: 'warning',
    find: (record, builtins) => {
      const type = typeOf(record);
      const known = builtins.length === 0 || builtins.some((builtin) => sameName(builtin.actionType, type));
      return known ? [] : [{ message: `Preflight does not know the step type "${type}". It is kept as it is.` }];
    },
  },
  { rule: 'TR08', severity: 'error', find: unmatchedPackages },
  {
    rule: 'TR09',
    severity: 'error',
    find: (record) => {
      const properties = objectIn(record, 'Properties');
      const source = textOf(properties[scriptSource]) || 'Inline';
      const lacks = /Script$/.test(typeOf(record)) && source === 'Inline' && textOf(properties[scriptBody]) === '';
      return lacks ? [{ message: 'It runs a script but contains none. Add the script.' }] : [];
    },
  },
  {
    rule: 'TR18',
    severity: 'warning',
    find: (record) => [
      ...(textIn(record, 'Category') === '' ? [{ message: 'It has no category, so it is listed under Other.' }] : []),
      ...(textIn(record, 'Description') === '' ? [{ message: 'It has no description. Say what it does.' }] : []),
      ...(record['Version'] === 0 ? [{ message: 'Its version is 0. The first version is 1.' }] : []),
    ],
  },
  {
    rule: 'TR19',
    severity: 'warning',
    find: (record) =>
      /^\s|\s$|\s\s/.test(textIn(record, 'Name')) ? [{ message: 'Its name has extra spaces. Remove them.' }] : [],
  },
  {
    rule: 'TR20',
    severity: 'warning',
    find: (record) =>
      objectsIn(record, 'Packages')
        .map((reference) => textIn(reference, 'FeedId'))
        .filter((feed) => feed !== '' && !feed.includes('#{'))
        .map((feed) => ({ message: `A package names the feed "${feed}", which other servers do not have.` })),
  },
  { rule: 'TR21', severity: 'warning', find: foreignProperties },
  {
    rule: 'TR22',
    severity: 'info',
    find: (record) => {
      const properties = objectIn(record, 'Properties');
      if (textOf(properties[scriptBody]) === '') return [];
      return [
        ...(textOf(properties[scriptSource]) === ''
          ? [{ message: 'It does not say where its script is. Inline is assumed.' }]
          : []),
        ...(textOf(properties[syntax]) === ''
          ? [{ message: 'It does not name its language. PowerShell is assumed.' }]
          : []),
      ];
    },
  },
  {
    rule: 'TR24',
    severity: 'info',
    find: (record) =>
      objectsIn(record, 'Packages')
        .filter((reference) => !isGuid(textIn(reference, 'Id')))
        .map((reference) => ({
          message: `Its package "${textIn(reference, 'Name')}" has no id. Its name is used instead.`,
        })),
  },
  {
    rule: 'TR25',
    severity: 'info',
    find: (record) => [
      ...(/[A-F]/.test(textIn(record, 'Id')) ? [{ message: 'Its id has capital letters. They are kept.' }] : []),
      ...(Object.values(objectIn(record, 'Properties')).includes(null)
        ? [{ message: 'Some of its properties are null. They count as empty.' }]
        : []),
    ],
  },
  {
    rule: 'TR26',
    severity: 'info',
    find: (record) => {
      const id = textIn(record, 'StepPackageId');
      return id === '' || sameName(id, typeOf(record))
        ? []
        : [{ message: `Its "StepPackageId" is ${id}, which is not its type. The type is used.` }];
    },
  },
];

const scriptBody = 'Octopus.Action.Script.ScriptBody';
const scriptSource = 'Octopus.Action.Script.ScriptSource';
const syntax = 'Octopus.Action.Script.Syntax';

/** The example id of the library's guide, and the all-zero GUID. */
const exampleIds = ['abcdef00-ab00-cd00-ef00-000000abcdef', '00000000-0000-0000-0000-000000000000'];

function typeOf(record: JsonObject): string {
  return textIn(record, 'ActionType') || textIn(record, 'Type');
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function identity(record: JsonObject): readonly Finding[] {
  const name = textIn(record, 'Name');
  const id = textIn(record, 'Id');
  const findings: Finding[] = [];
  if (name.trim() === '') findings.push({ message: 'It has no name. Add "Name".' });
  if (name.length > 200) findings.push({ message: `Its name has ${name.length} characters. At most 200 are allowed.` });
  if (typeOf(record) === '') findings.push({ message: 'It does not say what it does. Add "ActionType".' });
  if (!/^ActionTemplates-\d+$/.test(id) && (!isGuid(id) || hasName(exampleIds, id)))
    findings.push({ message: `Its id ${briefJson(id)} is not a unique id. Give it a new GUID.` });
  return findings;
}

/** A deferred package is chosen through a parameter; each needs the other. */
function unmatchedPackages(record: JsonObject): readonly Finding[] {
  const chosen = objectsIn(record, 'Packages')
    .map((reference) => objectIn(reference, 'Properties'))
    .filter((properties) => textOf(properties['SelectionMode']) === 'deferred')
    .map((properties) => textOf(properties['PackageParameterName']));
  const parameters = objectsIn(record, 'Parameters')
    .filter((parameter) => textIn(objectIn(parameter, 'DisplaySettings'), 'Octopus.ControlType') === 'Package')
    .map((parameter) => textIn(parameter, 'Name'));
  return [
    ...chosen
      .filter((name) => !hasName(parameters, name))
      .map((name) => ({ message: `A package is chosen by the parameter "${name}", which does not exist.` })),
    ...parameters
      .filter((name) => !hasName(chosen, name))
      .map((name) => ({ parameter: name, message: `No package belongs to the parameter "${name}".` })),
  ];
}

/** Properties that belong to other action types. Keys that no catalogue type has are the template's own. */
function foreignProperties(record: JsonObject, builtins: readonly StepTemplate[]): readonly Finding[] {
  const type = typeOf(record);
  const builtin = builtins.find((candidate) => sameName(candidate.actionType, type));
  if (!builtin) return [];
  const family = (actionType: string) =>
    /^Octopus\.(Azure|Aws|GoogleCloud|Kubernetes|Terraform)/i.exec(actionType)?.[1];
  return Object.entries(objectIn(record, 'Properties')).flatMap(([key, value]) => {
    const owner = /^Octopus\.Action\.(Azure|Aws|GoogleCloud)(Account)?\./i.exec(key)?.[1];
    const own = builtin.parameters.some((parameter) => foldCase(parameter.name) === foldCase(key));
    return owner === undefined || own || isJsonObject(value) || sameName(owner, family(type) ?? owner)
      ? []
      : [{ message: `A step of type ${type} does not have the property "${key}".` }];
  });
}
