import { type ReactNode, useMemo } from 'react';
import { type ActionId, type StepId, usagesOfName, variablesNaming } from '../../../core/index';
import type { Content } from '../../../state/openDocument';
import { Checkbox, RadioGroup } from '../../../ui/Choice';
import styles from './Rename.module.css';

interface RenameQuestionProps {
  readonly content: Content;
  readonly stepId: StepId;
  readonly actionId: ActionId | null;
  readonly slug: string;
  readonly newSlug: string;
  readonly updateReferences: boolean;
  readonly onUpdate: (update: boolean) => void;
  readonly alsoSlug: boolean;
  readonly onAlsoSlug: (also: boolean) => void;
  readonly children: ReactNode;
}

/** Asked before a new name counts: what refers to the old one, and whether that and the slug shall follow. */
export function RenameQuestion(props: RenameQuestionProps) {
  const { content, stepId, actionId, slug, newSlug, updateReferences, onUpdate, alsoSlug, onAlsoSlug, children } =
    props;
  const places = useMemo(() => placesOf(content, stepId, actionId), [content, stepId, actionId]);
  return (
    <section className={styles.question} aria-label="Rename">
      {places.length === 0 ? (
        <p>Nothing refers to it by its name.</p>
      ) : (
        <>
          <p>
            Used in {places.length === 1 ? '1 place' : `${places.length} places`}: {places.slice(0, most).join('; ')}
            {places.length > most && `; and ${places.length - most} more`}
          </p>
          <RadioGroup
            label="What refers to it"
            value={updateReferences ? 'update' : 'leave'}
            options={[
              { value: 'update', label: 'Update them' },
              { value: 'leave', label: 'Leave them' },
            ]}
            onChange={(choice) => onUpdate(choice === 'update')}
          />
        </>
      )}
      {newSlug !== slug && newSlug !== '' && (
        <Checkbox label={`Also change the slug to ${newSlug}`} checked={alsoSlug} onChange={onAlsoSlug} />
      )}
      <p className={styles.note}>
        {alsoSlug
          ? 'Links and the history of the file use the slug; they will not find it.'
          : `The slug stays ${slug}.`}
      </p>
      <p className={styles.buttons}>{children}</p>
    </section>
  );
}

const most = 5;

/** The places in words: "14 Seed reference data (Script.ScriptBody)", "variable DbPassword". */
function placesOf(content: Content, stepId: StepId, actionId: ActionId | null): readonly string[] {
  const { steps } = content.process;
  const inTexts = usagesOfName(content.process, stepId, actionId).map((usage) => {
    const at = steps.findIndex(({ id }) => id === usage.stepId);
    const action = steps[at]?.actions.find(({ id }) => id === usage.actionId);
    return `${at + 1} ${action?.name ?? steps[at]?.name ?? ''} (${usage.field.replace(/^Octopus\.(Action|Step)\./, '')})`;
  });
  const inVariables = variablesNaming(content, stepId, actionId).map(({ name }) => `variable ${name}`);
  return [...inTexts, ...inVariables];
}
