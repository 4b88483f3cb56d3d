import { hasName, sameName } from '../base/caseless';
import { isJsonObject, type Json, type JsonObject } from '../base/json';
import type { ExecutionLocation } from '../model/actionTypes';
import type { PropertyBag, PropertyValue } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import { categoriesOf } from './categories';
import { controlOf, optionsOf } from './controls';
import { objectIn, objectsIn, textIn, textOf, textsIn } from './jsonFields';
import type { StepTemplate, TemplatePackage, TemplateParameter } from './stepTemplate';

/**
 * Reads one template record of a library or a server; missing and null fields count as empty. The record is kept, so
 * that it can be written with the same keys and values.
 */
export function readTemplate(
  record: JsonObject,
  options: { readonly builtins: readonly StepTemplate[]; readonly source: 'community' | 'custom' },
): StepTemplate {
  const actionType = actionTypeIn(record);
  const builtin = options.builtins.find((candidate) => sameName(candidate.actionType, actionType));
  const parameters = objectsIn(record, 'Parameters').map(parameterOf);
  const properties = propertiesIn(record);
  const categories = categoriesOf(textIn(record, 'Category') || 'other');
  const locations = builtin?.locations ?? anyLocation;
  const name = textIn(record, 'Name').trim();
  const description = textIn(record, 'Description');
  return {
    id: textIn(record, 'Id'),
    source: options.source,
    name,
    description,
    categories,
    actionType,
    version: typeof record['Version'] === 'number' ? record['Version'] : 0,
    author: textIn(record, 'LastModifiedBy') || textIn(record, 'Author') || null,
    keywords: textsIn(record, 'Keywords'),
    parameters,
    presets: presetsOf(parameters, properties),
    packages: objectsIn(record, 'Packages').map(packageOf),
    startsFromGit: textOf(objectIn(record, 'Properties')['Octopus.Action.Script.ScriptSource']) === 'GitRepository',
    sources: builtin?.sources ?? { primaryPackage: 'yes', namedPackages: true, git: true, container: true },
    locations,
    defaultLocation: defaultLocation(properties, record, categories, locations, builtin?.defaultLocation ?? 'worker'),
    targetTags: builtin?.targetTags ?? 'optional',
    canBeChild: builtin?.canBeChild ?? true,
    isDeprecated: /\bdeprecated\b/i.test(`${name} ${description}`),
    features: [],
    isProvisional: false,
    isOftenUsed: false,
    record,
  };
}

/** Records of a server's community list have `Type` instead of `ActionType`. */
export function actionTypeIn(record: JsonObject): string {
  return textIn(record, 'ActionType') || textIn(record, 'Type');
}

const anyLocation: readonly ExecutionLocation[] = ['target', 'workerOnBehalfOfRoles', 'worker'];

function parameterOf(record: JsonObject): TemplateParameter {
  const settings = objectIn(record, 'DisplaySettings');
  const control = controlOf(textIn(settings, 'Octopus.ControlType'));
  const name = textIn(record, 'Name');
  return {
    id: textIn(record, 'Id') || null,
    name,
    label: textIn(record, 'Label') || name,
    help: textIn(record, 'HelpText'),
    control,
    defaultValue: textOf(record['DefaultValue']),
    options: control === 'select' ? optionsOf(textIn(settings, 'Octopus.SelectOptions')) : [],
    required: record['Required'] === true,
    shownWhen: null,
    language: null,
    isAdvanced: false,
  };
}

/** The properties a template sets: texts, or secrets, whose values files do not contain. Three formats are read. */
function propertiesIn(record: JsonObject): PropertyBag {
  const entries = Object.entries(objectIn(record, 'Properties')).flatMap(([key, value]) => {
    const read = propertyValue(value);
    return read === null ? [] : [[key, read] as const];
  });
  return new Map(entries);
}

function propertyValue(value: Json): PropertyValue | null {
  if (!isJsonObject(value)) return value === null ? null : textOf(value);
  if (value['IsSensitive'] === false) return textOf(value['Value']);
  return { sensitive: true, hasValue: value['HasValue'] === true, hint: textOf(value['Hint']) || null };
}

/** Default values of the parameters, then the template's own properties, which win. */
function presetsOf(parameters: readonly TemplateParameter[], properties: PropertyBag): PropertyBag {
  const defaults = parameters.flatMap(({ name, control, defaultValue }) =>
    defaultValue === '' || control === 'sensitive' ? [] : [[name, defaultValue] as const],
  );
  const set = [...properties].filter(([, value]) => value !== '');
  return new Map<string, PropertyValue>([...defaults, ...set]);
}

function packageOf(record: JsonObject): TemplatePackage {
  const properties = Object.entries(objectIn(record, 'Properties')).map(
    ([key, value]) => [key, textOf(value)] as const,
  );
  return {
    name: textIn(record, 'Name'),
    packageId: textIn(record, 'PackageId') || null,
    feed: textIn(record, 'FeedId') || null,
    acquisitionLocation: textIn(record, 'AcquisitionLocation') || 'Server',
    properties: new Map(properties),
  };
}

/** Our choice: categories that talk to services run once on a worker; those that change machines run on the machines. */
const workerCategories = ['Notifications', 'Octopus', 'Source and build', 'Azure', 'AWS', 'Google Cloud'];
const targetCategories = ['Windows', 'IIS', 'Linux and files'];

/** Waiting is categorized under Windows, but nobody wants to wait once per machine. */
const workerKey = 'wait';

function defaultLocation(
  properties: PropertyBag,
  record: JsonObject,
  categories: readonly string[],
  locations: readonly ExecutionLocation[],
  fallback: ExecutionLocation,
): ExecutionLocation {
  const category = categories[0] ?? '';
  const explicit = properties.get(propertyNames.runOnServer);
  const wanted: ExecutionLocation =
    typeof explicit === 'string' && sameName(explicit, 'false')
      ? 'target'
      : typeof explicit === 'string' && sameName(explicit, 'true')
        ? 'worker'
        : hasName(workerCategories, category) || sameName(textIn(record, 'Category'), workerKey)
          ? 'worker'
          : hasName(targetCategories, category)
            ? 'target'
            : fallback;
  return locations.includes(wanted) ? wanted : fallback;
}
