import { foldCase } from '../../base/caseless';
import { type Collection, type CollectionEntry, unknownValue } from '../../lang/expression/variables';
import { stepNumber } from '../../model/row';
import type { Step } from '../../model/step';
import type { Situation } from '../scenario/situation';
import { actionStatusOf, isActionSkipped } from './actionStatus';
import type { VariableContext } from './context';
import { namedStepsOf } from './namedSteps';
import type { RunProgress } from './runProgress';
import type { PlainValue } from './systemValues';

/** The context in which the status of a step or an action is read. */
export interface StatusQuestion {
  readonly situation: Situation;
  readonly progress: RunProgress;
  readonly context: VariableContext;
}

/**
 * `Octopus.Step[name].field`, with `field` folded. Null: the dry run does not know it. Undefined: it does not exist
 * (V-21).
 */
export function stepValue(
  { situation, progress }: StatusQuestion,
  name: string,
  field: string,
): string | null | undefined {
  const key = foldCase(name);
  const { steps } = situation.process;
  const at = namedStepsOf(steps).places.get(key);
  const step = at === undefined ? undefined : steps[at];
  if (at === undefined || step === undefined) return undefined;
  if (field === 'NAME') return step.name;
  if (field === 'NUMBER') return stepNumber(steps, at);
  if (isBeginningOfStatus(field)) return undefined;
  const known = progress.statuses.get(key);
  return statusField(known === undefined ? 'Pending' : known, field);
}

/** `Octopus.Action[name].field`, for the current target if there is one. */
export function actionValue(
  { situation, progress, context: { target } }: StatusQuestion,
  name: string,
  field: string,
): string | null | undefined | Collection {
  const named = namedStepsOf(situation.process.steps).actions.get(foldCase(name));
  if (named === undefined) return undefined;
  const { action, owner } = named;
  if (field === 'NAME') return action.name;
  if (field === 'STEPNAME') return owner.name;
  // Its outputs are below it (outputValue.ts). As a collection it lists the targets that set an output.
  if (field === 'OUTPUT') return { entries: hasRunOnTargets(progress, name) ? null : [] };
  if (isBeginningOfStatus(field) || field.startsWith('OUTPUT[')) return undefined;
  const code = actionStatusOf(progress, name, target);
  if (field === 'ISSKIPPED') {
    if (code === null) return null;
    return isActionSkipped(progress, name, target) ? 'True' : undefined;
  }
  return statusField(code, field);
}

function hasRunOnTargets({ ran }: RunProgress, action: string): boolean {
  return [...(ran.get(foldCase(action)) ?? [])].some((where) => where !== '');
}

function isBeginningOfStatus(field: string): boolean {
  return field === 'STATUS';
}

function statusField(code: string | null, field: string): string | null | undefined {
  if (field === 'STATUS.CODE') return code;
  if (field !== 'STATUS.ERROR' && field !== 'STATUS.ERRORDETAIL') return null;
  return code === 'Failed' || code === null ? null : undefined;
}

/** The steps as a collection for loops: every step of the process, including filtered ones. */
export function stepsCollection(question: StatusQuestion): Collection {
  return {
    get entries() {
      return question.situation.process.steps.map((step) =>
        isOfTemplate(step)
          ? unknownEntry('Step', step.name)
          : entryOf('Step', step.name, (field) => stepValue(question, step.name, field)),
      );
    },
  };
}

/**
 * The actions as a collection for loops.
 *
 * @param outputOf  the value of an output, by the name of its action and the text after `.Output`
 */
export function actionsCollection(
  question: StatusQuestion,
  outputOf: (action: string, output: string) => PlainValue,
): Collection {
  const entriesOf = (step: Step) => {
    // The content of an unknown template is one entry.
    if (step.actions.length === 0) return [unknownEntry('Action', step.name)];
    return step.actions.map(({ name }) =>
      isOfTemplate(step)
        ? unknownEntry('Action', name)
        : entryOf(
            'Action',
            name,
            (field) => actionValue(question, name, field),
            (output) => outputOf(name, output),
          ),
    );
  };
  return {
    // Most reads of the collection are only for the prefix of a longer name.
    get entries() {
      return question.situation.process.steps.flatMap(entriesOf);
    },
  };
}

/** No public source says how a loop sees the steps of a process template (T-11). */
function isOfTemplate({ origin, processTemplate }: Step): boolean {
  return origin !== undefined || processTemplate !== null;
}

function unknownEntry(kind: 'Step' | 'Action', index: string): CollectionEntry {
  return { index, name: `Octopus.${kind}[${index}]`, get: () => unknownValue };
}

/** An entry with a pending status has no code. */
function entryOf(
  kind: 'Step' | 'Action',
  index: string,
  fieldOf: (field: string) => string | null | undefined | Collection,
  outputOf?: (output: string) => PlainValue,
): CollectionEntry {
  return {
    index,
    name: `Octopus.${kind}[${index}]`,
    get: (member) => {
      const [, output] = /^output([.[].+)$/i.exec(member) ?? [];
      const field = foldCase(member);
      const value = output !== undefined && outputOf !== undefined ? outputOf(output) : fieldOf(field);
      if (value === null) return unknownValue;
      return field === 'STATUS.CODE' && value === 'Pending' ? undefined : value;
    },
  };
}
