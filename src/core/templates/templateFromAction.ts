import { hasName, sameName } from '../base/caseless';
import type { JsonObject } from '../base/json';
import { ownOf } from '../base/ownOf';
import type { Action } from '../model/action';
import { type PropertyBag, propertyOf, withProperty } from '../model/propertyBag';
import { actionForm } from './actionForm';
import { objectsIn, textIn } from './jsonFields';
import type { StepTemplate, TemplateParameter } from './stepTemplate';
import { type DraftParameter, draftOf, parameterOf } from './templateDraft';
import { type TemplateStamp, writeDraft } from './writeDraft';

/** A text in a step that users of the template may want to choose. */
export interface Literal {
  /** The property that holds it. */
  readonly property: string;
  readonly label: string;
  readonly value: string;
  /** A name for the parameter, without a prefix. */
  readonly name: string;
  readonly controlType: string;
  /** One per line, `value|Text`. */
  readonly options: string;
  readonly help: string;
  /**
   * Whether it is a value of the step itself, such as one its script reads, rather than a setting of its type: it
   * always becomes a parameter.
   */
  readonly isValue: boolean;
}

/** Field kinds whose text can become a parameter, with the parameter's control type. */
const controlTypes: Readonly<Record<string, string>> = {
  text: 'SingleLineText',
  path: 'SingleLineText',
  number: 'SingleLineText',
  multiline: 'MultiLineText',
  list: 'MultiLineText',
  markdown: 'MultiLineText',
  select: 'Select',
  checkbox: 'Checkbox',
  selectOrText: 'SingleLineText',
  stepName: 'StepName',
};

/** Properties that define the template itself (source and language of the content), so they never become parameters. */
const decides = /(Script\.(ScriptSource|Syntax)|\.(TemplateSource|ResourceSource|ValuesSource))$/i;

/** The texts of an action that can become parameters: values its script reads, then settings of its type, in form order. */
export function literalsIn(action: Action, templates: readonly StepTemplate[]): readonly Literal[] {
  const { builtin, library, own, features } = actionForm(action, templates);
  const known = [...own, ...features.filter(({ isOn }) => isOn).flatMap(({ parameters }) => parameters)];
  const settings = known.flatMap((parameter) => {
    const value = propertyOf(action.properties, parameter.name);
    const controlType = ownOf(controlTypes, parameter.control);
    if (controlType === undefined || value === null || value.trim() === '' || value.includes('#{')) return [];
    if (decides.test(parameter.name) || stepOwned.test(parameter.name) || parameter.options.length === 1) return [];
    return [literalOf(parameter, value, controlType)];
  });
  const given = [...action.properties].flatMap(([property, value]) => {
    if (/^Octopus[.U]/i.test(property) || typeof value !== 'string') return [];
    if (
      hasName(
        known.map(({ name }) => name),
        property,
      ) ||
      builtin === null
    )
      return [];
    const parameter = library?.parameters.find(({ name }) => sameName(name, property));
    if (parameter !== undefined)
      return [{ ...literalOf(parameter, value, 'SingleLineText'), name: property, isValue: true }];
    return [
      {
        property,
        label: property,
        value,
        name: property,
        controlType: 'SingleLineText',
        options: '',
        help: '',
        isValue: true,
      },
    ];
  });
  return [...given, ...settings];
}

function literalOf({ name, label, help, options }: TemplateParameter, value: string, controlType: string): Literal {
  const last = name.split('.').at(-1) ?? name;
  return {
    property: name,
    label: label === '' ? last : label,
    value,
    name: last.replace(/[^\p{L}\p{N}_.-]/gu, ''),
    controlType,
    options: controlType === 'Select' ? options.map((option) => `${option.value}|${option.text}`).join('\n') : '',
    help,
    isValue: false,
  };
}

/** Properties that belong to the step and not to its template; whether it runs on the server is part of the template. */
const stepOwned =
  /^(Octopus\.Action\.(AutoRetry\..*|ExecutionTimeout\..*|ConditionVariableExpression|TargetRoles|MaxParallelism|Template\..*)|OctopusUseBundledTooling)$/i;

export interface NewTemplate {
  readonly name: string;
  readonly description: string;
  /** Prefix for the names of new parameters, such as `Slack.`; values of the step keep their names. */
  readonly prefix: string;
  /** The texts that become parameters; each value becomes the default. */
  readonly chosen: readonly Literal[];
}

/**
 * The record of a template made from a step: its type, properties, packages and repositories, without conditions,
 * targets and other settings of the step. The chosen texts become parameters, and the fields that held them become
 * `#{Name}`.
 *
 * @param library  the template the step was made from; its parameter definitions are taken over
 * @param newId    returns a new GUID each time
 */
export function templateFromAction(
  action: Action,
  library: StepTemplate | null,
  made: NewTemplate,
  stamp: Omit<TemplateStamp, 'version' | 'id'>,
  newId: () => string,
): JsonObject {
  const values = made.chosen.filter(({ isValue }) => isValue);
  const settings = made.chosen.filter(({ isValue }) => !isValue);
  let properties: PropertyBag = new Map([...action.properties].filter(([key]) => !stepOwned.test(key)));
  for (const { property } of values) properties = withProperty(properties, property, null);
  for (const { property, name } of settings)
    properties = withProperty(properties, property, `#{${made.prefix}${name}}`);
  const known = library?.record ? objectsIn(library.record, 'Parameters') : [];
  const parameters = [
    ...values.map((literal) => valueParameter(literal, known, newId)),
    ...settings.map((literal) => ({ ...parameterFor(literal, newId), name: `${made.prefix}${literal.name}` })),
  ];
  const draft = {
    ...draftOf({}),
    name: made.name,
    description: made.description,
    logo: library?.record ? textIn(library.record, 'Logo') : '',
    category: library?.record ? textIn(library.record, 'Category') : 'other',
    actionType: action.actionType ?? '',
    properties,
    packages: action.packages,
    gitDependencies: action.gitDependencies,
    parameters,
  };
  return writeDraft(draft, null, { ...stamp, id: newId(), version: 1 });
}

function valueParameter(literal: Literal, known: readonly JsonObject[], newId: () => string): DraftParameter {
  const record = known.find((each) => sameName(textIn(each, 'Name'), literal.property));
  return record === undefined
    ? parameterFor(literal, newId)
    : { ...parameterOf(record), id: newId(), defaultValue: literal.value };
}

function parameterFor(literal: Literal, newId: () => string): DraftParameter {
  const { name, label, help, controlType, options, value } = literal;
  return { id: newId(), name, label, help, controlType, options, defaultValue: value, record: {} };
}
