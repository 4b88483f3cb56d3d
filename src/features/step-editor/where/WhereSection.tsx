import {
  type Action,
  type DeploymentModel,
  executionPlaceOf,
  knownActionType,
  type Process,
  type Step,
  type StepTemplate,
  setTargetTags,
  setWhere,
  setWindowSize,
  targetTagsOf,
  type Where,
  windowSizeOf,
} from '../../../core/index';
import type { EditError } from '../../../state/editState';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Checkbox, RadioGroup, type RadioOption } from '../../../ui/Choice';
import { Field, FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { TextInput } from '../../../ui/TextInput';
import { expressionNote } from '../conditions/expressionNote';
import { namesInUse } from '../namesInUse';
import type { Subject } from '../subject';
import { useDraft } from '../useDraft';
import { placesFor, takesPool } from './placesFor';
import { TargetCounts } from './TargetCounts';
import { WorkerPoolField } from './WorkerPoolField';

/** For what only the server does. */
const serverPlaces: readonly RadioOption<Where>[] = [
  { value: 'worker', label: 'Once on the server', meaning: 'Octopus itself does it; targets play no part' },
  {
    value: 'worker-per-target',
    label: 'On the server, for each target',
    meaning: 'Octopus itself does it for every target that has one of the tags',
  },
];

const places: readonly RadioOption<Where>[] = [
  { value: 'targets', label: 'On each target', meaning: 'Once on every target that has one of the tags' },
  { value: 'worker', label: 'Once on a worker', meaning: 'Once, on a worker or the server; targets play no part' },
  {
    value: 'worker-per-target',
    label: 'On a worker, once per target',
    meaning: 'On a worker or the server, once for every target that has one of the tags',
  },
];

export interface WhereSectionProps {
  readonly subject: Subject;
  readonly process: Process;
  readonly model: DeploymentModel;
  /** What is known of this kind of step; null or absent for a kind nobody describes. */
  readonly template?: StepTemplate | null;
}

/** Targets or worker, target tags, rolling window, worker pool. Tags and window are on the step, for all its actions. */
export function WhereSection({ subject, process, model, template = null }: WhereSectionProps) {
  const { step, action, isChild } = subject;
  const { getState } = useEditorStore();
  const tags = targetTagsOf(step);
  const here = action === null ? null : whereOf(step, action);
  const type = knownActionType(action?.actionType ?? null);
  const allowed = placesFor(type);
  const hasPools = takesPool(type);
  const isOdd = here !== null && !allowed.includes(here);
  return (
    <>
      {action !== null && (
        <FieldGroup label="Runs" name="where" help={isOdd ? oddPlace : undefined}>
          <RadioGroup
            label="Where it runs"
            value={here}
            options={optionsFor(here, allowed, hasPools)}
            onChange={(where) =>
              getState().edit(`Change where "${action.name}" runs`, (before) =>
                setWhere(before, step.id, action.id, where),
              )
            }
          />
        </FieldGroup>
      )}
      {isChild ? (
        <Inherited subject={subject} />
      ) : (
        <>
          <FieldGroup
            label="Target tags"
            name="target-tags"
            help={`Also called roles: a target with any of them takes part. ${tagsWords(template, tags.length)}`.trim()}
            required={needsTags(template)}
          >
            <NameChips
              label="Target tags"
              names={tags}
              offers={namesInUse(process, model).roles}
              unknownNote="no target has it"
              noteOf={expressionNote}
              onChange={(names) =>
                getState().edit(`Change the target tags of "${step.name}"`, (before) =>
                  setTargetTags(before, step.id, names),
                )
              }
            />
            <TargetCounts step={step} />
          </FieldGroup>
          {(tags.length > 0 || windowSizeOf(step) !== null) && <RollingField subject={subject} />}
        </>
      )}
      {action !== null && ((hasPools && here !== 'targets') || hasPool(action)) && (
        <WorkerPoolField step={step} action={action} />
      )}
    </>
  );
}

/** The choices of the type, and what the file says even where it is none of them. */
function optionsFor(here: Where | null, allowed: readonly Where[], hasPools: boolean): readonly RadioOption<Where>[] {
  return places
    .filter(({ value }) => value === here || allowed.includes(value))
    .map((option) => (hasPools ? option : (serverPlaces.find(({ value }) => value === option.value) ?? option)));
}

const oddPlace = 'This kind of step does not usually run there; kept as it is.';

function needsTags(template: StepTemplate | null): boolean {
  return template?.targetTags === 'required';
}

function tagsWords(template: StepTemplate | null, count: number): string {
  if (template === null) return '';
  if (template.targetTags === 'none')
    return count === 0 ? 'This kind of step needs none.' : 'This kind of step usually has none.';
  return template.targetTags === 'optional' ? 'This kind of step can do without.' : '';
}

function hasPool({ workerPool, workerPoolVariable }: Action): boolean {
  return (workerPool ?? '') !== '' || (workerPoolVariable ?? '') !== '';
}

/** The three choices a person has; a type that the server carries out itself counts as a worker. */
function whereOf(step: Step, action: Action): Where {
  const { at, perTarget } = executionPlaceOf(step, action);
  if (at === 'target') return 'targets';
  return perTarget ? 'worker-per-target' : 'worker';
}

const noWindow: EditError = {
  kind: 'not-a-number',
  message: 'Type how many targets at once, or untick to stop rolling.',
};

function RollingField({ subject }: { readonly subject: Subject }) {
  const { step } = subject;
  const { getState } = useEditorStore();
  const size = windowSizeOf(step);
  const set = (value: string | null) =>
    getState().edit(
      value === null ? `Disable the rolling deployment of "${step.name}"` : `Change the window of "${step.name}"`,
      (before) => setWindowSize(before, step.id, value),
      { fold: `window ${step.id}` },
    );
  // Emptied on the way to another number, it still rolls: only the tick ends that.
  const draft = useDraft(size ?? '', (text) => (text.trim() === '' ? noWindow : set(text)));
  return (
    <FieldGroup label="Rolling" name="window-size">
      <Checkbox
        label="A few targets at a time, all actions on each"
        checked={size !== null}
        onChange={(on) => set(on ? '1' : null)}
      />
      {size !== null && (
        <Field
          label="At most"
          help="How many targets at once: a number, or an expression such as #{WindowSize}."
          error={draft.error}
        >
          {(ties) => <TextInput {...ties} code value={draft.text} onChange={draft.type} />}
        </Field>
      )}
    </FieldGroup>
  );
}

function Inherited({ subject }: { readonly subject: Subject }) {
  const { step, stepIndex } = subject;
  const { getState } = useEditorStore();
  const tags = targetTagsOf(step);
  const size = windowSizeOf(step);
  const open = () => {
    getState().changeView({ selection: { stepId: step.id, actionId: null }, field: 'target-tags' });
  };
  return (
    <FieldGroup label="Target tags">
      <p>
        {tags.length === 0 ? 'none' : tags.join(', ')}
        {size !== null && `, ${size} at a time`}, from step {stepIndex + 1}{' '}
        <Button look="link" onClick={open}>
          Open
        </Button>
      </p>
    </FieldGroup>
  );
}
