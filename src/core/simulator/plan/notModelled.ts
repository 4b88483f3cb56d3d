import { counted, listed } from '../../base/words';
import type { Action } from '../../model/action';
import { actionTypeOf, knownActionType } from '../../model/actionTypes';
import type { Process } from '../../model/process';
import { propertyOf } from '../../model/propertyBag';
import { propertyNames } from '../../model/propertyNames';
import type { Step } from '../../model/step';
import type { ReasonLink } from '../reasons/reasonLink';
import { quoted } from '../words/phrases';

/** Something the dry run does not model, with links to where it can be stated or looked up. */
export interface NotModelled {
  readonly sentence: string;
  readonly links: readonly ReasonLink[];
}

/** What this process uses that the dry run does not model, one sentence each. */
export function notModelledIn(process: Process): readonly string[] {
  return notModelledOf(process).map(({ sentence }) => sentence);
}

/** What this process uses that the dry run does not model, each with its links. */
export function notModelledOf({ steps }: Process): readonly NotModelled[] {
  const actions = steps.flatMap((step) => step.actions);
  const all: readonly (readonly [sentence: string, links: () => readonly ReasonLink[]])[] = [
    [outputs(actions), () => [{ kind: 'scenario', part: 'outputs' }]],
    [packages(actions), () => [{ kind: 'scenario', part: 'inputs' }]],
    [unknownTypes(actions), () => stepWith(steps, hasUnknownType)],
    [processTemplates(steps), () => usagesIn(steps)],
    [childReleases(actions), () => stepWith(steps, deploysARelease)],
    [blocking(actions), () => stepWith(steps, blocksOthers)],
  ];
  return all.filter(([sentence]) => sentence !== '').map(([sentence, links]) => ({ sentence, links: links() }));
}

/** A link to the first step with such an action. */
function stepWith(steps: readonly Step[], fits: (action: Action) => boolean): readonly ReasonLink[] {
  const step = steps.find((each) => each.actions.some(fits));
  return step === undefined ? [] : [{ kind: 'step', stepId: step.id }];
}

function usagesIn(steps: readonly Step[]): readonly ReasonLink[] {
  const usage = steps.find((step) => step.processTemplate !== null);
  return usage === undefined ? [] : [{ kind: 'step', stepId: usage.id }];
}

function outputs(actions: readonly Action[]): string {
  const names = [...new Set(actions.flatMap(outputsSetBy))];
  if (names.length === 0) return '';
  return `Scripts are not run, so the values of the outputs they set are not known: ${firstOf(names)}.`;
}

/** Calls that set an output variable in the script languages of Octopus. Source: Octopus docs, "Output variables". */
const settingCalls = [
  /\bset_octopusvariable\s*\(?\s*["']([^"'\n]+)["']/gi,
  /\bSet-OctopusVariable\s+(?:-name\s+)?["']?([^"'\s]+)["']?/gi,
  /\bSetVariable\s*\(\s*"([^"\n]+)"/g,
  /\bsetVariable\s+"([^"\n]+)"/g,
];

/** The output variables that an action sets; found once per action, since an edit leaves the other actions unchanged. */
function outputsSetBy(action: Action): readonly string[] {
  let names = readOutputs.get(action);
  if (names === undefined) {
    names = outputsIn(action);
    readOutputs.set(action, names);
  }
  return names;
}

const none: readonly string[] = [];
const readOutputs = new WeakMap<Action, readonly string[]>();

/** Names of the output variables that the texts of an action set; names computed by the script are not found. */
function outputsIn(action: Action): readonly string[] {
  const texts = [...action.properties.values()].filter((value) => typeof value === 'string' && /variable/i.test(value));
  if (texts.length === 0) return none;
  const names = texts.flatMap((text) =>
    settingCalls.flatMap((call) => [...String(text).matchAll(call)].map((match) => match[1] ?? '')),
  );
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('$'));
}

function packages(actions: readonly Action[]): string {
  const count = actions.filter((action) => action.packages.length > 0).length;
  if (count === 0) return '';
  const which = counted(count, 'action uses a package', 'actions use packages');
  return `Package versions are chosen when a release is made, and are not modelled (${which}).`;
}

function hasUnknownType({ actionType }: Action): boolean {
  return actionType !== null && knownActionType(actionType) === null;
}

function deploysARelease(action: Action): boolean {
  return actionTypeOf(action).kind === 'childRelease';
}

function blocksOthers({ properties }: Action): boolean {
  return /^true$/i.test(propertyOf(properties, propertyNames.manualBlocksConcurrent) ?? '');
}

function unknownTypes(actions: readonly Action[]): string {
  const types = [...new Set(actions.filter(hasUnknownType).flatMap(({ actionType }) => actionType ?? []))];
  if (types.length === 0) return '';
  const what = types.length === 1 ? 'This type of step is' : 'These types of steps are';
  return `${what} not known here and simulated by conditions only: ${firstOf(types)}.`;
}

function processTemplates(steps: readonly Step[]): string {
  const slugs = steps.flatMap((step) => (step.processTemplate === null ? [] : [step.processTemplate.slug]));
  return slugs.length === 0 ? '' : `The steps of these process templates are not known here: ${firstOf(slugs)}.`;
}

function childReleases(actions: readonly Action[]): string {
  const names = actions.filter(deploysARelease).map((action) => action.name);
  return names.length === 0 ? '' : `Deployments of other projects are not simulated: ${firstOf(names)}.`;
}

function blocking(actions: readonly Action[]): string {
  const names = actions.filter(blocksOthers).map((action) => action.name);
  return names.length === 0
    ? ''
    : `Other deployments that a manual intervention holds up are not shown: ${firstOf(names)}.`;
}

function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => (name.includes(' ') ? quoted(name) : name));
  return names.length <= 4 ? listed(shown) : `${shown.join(', ')} and ${names.length - 4} more`;
}
