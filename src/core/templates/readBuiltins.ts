import { isJsonObject, type JsonObject } from '../base/json';
import { err, ok, type Result } from '../base/result';
import type { ExecutionLocation } from '../model/actionTypes';
import { categoriesOfBuiltin } from './categories';
import { objectIn, objectsIn, textIn, textsIn } from './jsonFields';
import type { ShownWhen, StepTemplate, TemplatePackage, TemplateParameter, TemplateSources } from './stepTemplate';

/** Why a catalogue could not be read; `message` is a sentence for a person. */
export interface CatalogueError {
  readonly kind: 'not-a-catalogue' | 'newer-version';
  readonly message: string;
}

const newestVersion = 1;

/**
 * Reads the built-in templates of a catalogue file, in its order.
 *
 * @param catalogue  `{ schemaVersion: 1, mostUsed: [actionType], features: […], steps: [{ actionType, name, … }] }`
 */
export function readBuiltins(catalogue: unknown): Result<readonly StepTemplate[], CatalogueError> {
  if (!isJsonObject(catalogue) || !Array.isArray(catalogue['steps']))
    return err({ kind: 'not-a-catalogue', message: 'The list of built-in steps is not a catalogue of steps.' });
  const version = catalogue['schemaVersion'];
  if (typeof version !== 'number' || version > newestVersion)
    return err({
      kind: 'newer-version',
      message: `The list of built-in steps has version ${String(version)}; this app reads version ${newestVersion}. Update the app.`,
    });
  const often = textsIn(catalogue, 'mostUsed');
  const features = new Map(objectsIn(catalogue, 'features').map((feature) => [textIn(feature, 'id'), feature]));
  return ok(objectsIn(catalogue, 'steps').map((step) => builtinOf(step, often, features)));
}

function builtinOf(
  step: JsonObject,
  often: readonly string[],
  features: ReadonlyMap<string, JsonObject>,
): StepTemplate {
  const actionType = textIn(step, 'actionType');
  const locations = textsIn(step, 'executionLocations') as readonly ExecutionLocation[];
  const defaultLocation = (textIn(step, 'defaultLocation') || locations[0] || 'worker') as ExecutionLocation;
  const defaults = Object.entries(objectIn(step, 'defaults')).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  const tags = textIn(step, 'targetRoles');
  const own = objectsIn(step, 'properties').map(parameterOf);
  const permanent = textsIn(objectIn(step, 'features'), 'permanent');
  const featureIds = [...permanent, ...textsIn(objectIn(step, 'features'), 'optional')];
  const presets = new Map(defaults);
  return {
    id: actionType,
    source: 'builtin',
    name: textIn(step, 'name'),
    description: textIn(step, 'description'),
    categories: categoriesOfBuiltin(actionType, textIn(step, 'category'), textsIn(step, 'categories')),
    actionType,
    version: null,
    author: null,
    keywords: [...textsIn(step, 'keywords'), ...textsIn(step, 'aka'), ...textsIn(step, 'replaces')],
    parameters: [...own, ...featureIds.flatMap((id) => featureParameters(features.get(id), id, own))],
    features: featureIds.map((id) => ({
      id,
      name: textIn(features.get(id) ?? {}, 'name') || id,
      isPermanent: permanent.includes(id),
    })),
    presets,
    packages: packagesOf(textIn(objectIn(step, 'packages'), 'primary'), presets, own),
    sources: {
      primaryPackage: primaryOf(textIn(objectIn(step, 'packages'), 'primary')),
      namedPackages: objectIn(step, 'packages')['referenced'] === true,
      git: step['gitDependency'] === true,
      container: step['executionContainer'] === true,
    },
    startsFromGit: presets.get(scriptSource) === 'GitRepository',
    locations,
    defaultLocation,
    targetTags: tags === 'required' || tags === 'optional' ? tags : 'none',
    canBeChild: step['canBeChild'] === true,
    isDeprecated: false,
    isProvisional: textIn(step, 'status') === 'provisional',
    isOftenUsed: often.includes(actionType),
    record: null,
  };
}

const scriptSource = 'Octopus.Action.Script.ScriptSource';

function parameterOf(property: JsonObject): TemplateParameter {
  const when = property['shownWhen'];
  return {
    id: null,
    name: textIn(property, 'key'),
    label: textIn(property, 'label'),
    help: textIn(property, 'help'),
    control: textIn(property, 'control'),
    defaultValue: textIn(property, 'default'),
    options: objectsIn(property, 'options').map((option) => ({
      value: textIn(option, 'value'),
      text: textIn(option, 'label'),
    })),
    required: property['required'] === true,
    shownWhen: isJsonObject(when) ? shownWhenOf(when) : null,
    language: textIn(property, 'language') || null,
    isAdvanced: property['advanced'] === true,
  };
}

function shownWhenOf(when: JsonObject): ShownWhen {
  if (Array.isArray(when['all'])) return { all: objectsIn(when, 'all').map(shownWhenOf) };
  if (typeof when['feature'] === 'string') return { feature: when['feature'] };
  return { property: textIn(when, 'property'), in: textsIn(when, 'in') };
}

/** The parameters a feature adds while it is on; parameters the action has anyway are unchanged. */
function featureParameters(
  feature: JsonObject | undefined,
  id: string,
  own: readonly TemplateParameter[],
): readonly TemplateParameter[] {
  if (!feature) return [];
  return objectsIn(feature, 'properties')
    .map(parameterOf)
    .filter((parameter) => !own.some((other) => other.name === parameter.name))
    .map((parameter) => {
      const on: ShownWhen = { feature: id };
      return { ...parameter, shownWhen: parameter.shownWhen === null ? on : { all: [on, parameter.shownWhen] } };
    });
}

/** `implicit` is the release of a child project: the server adds it itself. */
function primaryOf(primary: string): TemplateSources['primaryPackage'] {
  if (primary === 'required' || primary === 'optional') return 'yes';
  return primary === 'whenSourceIsPackage' ? primary : 'no';
}

/** The primary package a new step needs, with an empty name (feed and id are mirrored in properties). */
function packagesOf(
  primary: string,
  presets: ReadonlyMap<string, string>,
  own: readonly TemplateParameter[],
): readonly TemplatePackage[] {
  const needed =
    primary === 'required' || (primary === 'whenSourceIsPackage' && presets.get(scriptSource) === 'Package');
  if (!needed) return [];
  return [
    {
      name: '',
      packageId: '',
      // If a feed must be chosen, as for container images, the built-in feed would only be a guess.
      feed: own.some(
        (each) => each.name === 'Octopus.Action.Package.FeedId' && each.required && each.defaultValue === '',
      )
        ? ''
        : 'octopus-server-built-in',
      acquisitionLocation: 'Server',
      properties: new Map([['SelectionMode', 'immediate']]),
    },
  ];
}
