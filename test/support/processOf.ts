import type { Action, Process, PropertyValue, Step } from '../../src/core/index';
import { slugOf } from '../../src/core/index';

/** A script action with every default. */
export function actionOf(name: string, fields: Partial<Action> = {}): Action {
  return {
    id: name,
    slug: slugOf(name),
    name,
    actionType: 'Octopus.Script',
    condition: 'Success',
    environments: [],
    excludedEnvironments: [],
    environmentsVariable: null,
    channelsVariable: null,
    tenantTagsVariable: null,
    channels: [],
    tenantTags: [],
    isDisabled: false,
    isRequired: false,
    notes: null,
    workerPool: null,
    workerPoolVariable: null,
    container: null,
    packages: [],
    gitDependencies: [],
    stepPackageVersion: null,
    inputs: null,
    properties: new Map(),
    extras: [],
    ...fields,
  };
}

/** A step with one script action of its own name, or with the actions given. */
export function stepOf(name: string, fields: Partial<Step> = {}): Step {
  return {
    id: name,
    slug: slugOf(name),
    name,
    condition: 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    properties: new Map(),
    actions: [actionOf(name)],
    processTemplate: null,
    extras: [],
    ...fields,
  };
}

/** A deployment process of these steps. */
export function processWith(steps: readonly Step[]): Process {
  return { kind: 'deployment', name: '', steps, runbook: null, extras: [], nextId: 1 };
}

/**
 * A process from a line of words, one per step; the id of a step or action is its name.
 *
 *   build               a script on a worker
 *   deploy*web,db       for targets with a tag (its actions run on them)
 *   deploy*web/2        rolling, two targets at once
 *   notify?failure      run condition: failure, always, or an expression as in ?{Flag}
 *   +api                starts with the step before
 *   smoke@test,prod     only these environments;  smoke@-dev  all except these
 *   load!               disabled
 *   web(drain,copy)     a parent with child actions
 *
 * Marks combine in this order: `+web(drain,copy)*web/2?always@-dev!`.
 */
export function processOf(words: string): Process {
  return processWith(words.split(' ').filter(Boolean).map(stepFrom));
}

/** The names of the steps in order, as one line. */
export function namesOf(process: Process): string {
  return process.steps.map((step) => step.name).join(' ');
}

/** The names of the actions of one step in order, as one line. */
export function actionNamesOf(process: Process, stepId: string): string {
  const step = process.steps.find((candidate) => candidate.id === stepId);
  return step === undefined ? '' : step.actions.map((action) => action.name).join(' ');
}

const notation =
  /^(\+)?([^*/?@!(]+)(?:\(([^)]*)\))?(?:\*([^/?@!]+))?(?:\/([^?@!]+))?(?:\?(\{[^}]*\}|\w+))?(?:@(-)?([^!]+))?(!)?$/;

function stepFrom(word: string): Step {
  const parts = notation.exec(word);
  if (parts === null) throw new Error(`"${word}" is not in the notation of processOf.`);
  const [, plus, name = '', children, tags, window, condition, except, environments, off] = parts;
  const properties = new Map<string, PropertyValue>();
  if (tags !== undefined) properties.set('Octopus.Action.TargetRoles', tags);
  if (window !== undefined) properties.set('Octopus.Action.MaxParallelism', window);
  if (condition?.startsWith('{')) properties.set('Octopus.Step.ConditionVariableExpression', `#${condition}`);
  const named = environments === undefined ? [] : environments.split(',');
  const actions = (children?.split(',') ?? [name]).map((child) =>
    actionOf(child, {
      environments: except === undefined ? named : [],
      excludedEnvironments: except === undefined ? [] : named,
      isDisabled: off !== undefined,
      properties: new Map(tags === undefined ? [] : [['Octopus.Action.RunOnServer', 'false']]),
    }),
  );
  return stepOf(name, {
    startTrigger: plus === undefined ? 'StartAfterPrevious' : 'StartWithPrevious',
    condition: conditionOf(condition),
    properties,
    actions,
  });
}

function conditionOf(text: string | undefined): string {
  if (text === undefined) return 'Success';
  return text.startsWith('{') ? 'Variable' : text.charAt(0).toUpperCase() + text.slice(1);
}
