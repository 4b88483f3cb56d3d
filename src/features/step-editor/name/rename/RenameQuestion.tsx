import { type ReactNode, useEffect, useId } from 'react';
import { counted, type NamingPlace } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Checkbox, RadioGroup } from '../../../../ui/Choice';
import { PlaceList } from './PlaceList';
import styles from './Rename.module.css';
import type { Renaming } from './useRename';

interface RenameQuestionProps {
  readonly renaming: Renaming;
  readonly places: readonly NamingPlace[];
  /** The buttons that answer it. */
  readonly children: ReactNode;
}

/** Asked before a new name is applied: what refers to the old one, and whether references and slug should follow. */
export function RenameQuestion({ renaming, places, children }: RenameQuestionProps) {
  const { updateReferences, newSlug, alsoSlug, choose } = renaming;
  const { getState } = useEditorStore();
  const slugNote = useId();
  const used = `Used in ${counted(places.length, 'place')}`;
  const isUsed = places.length > 0;
  useEffect(() => {
    if (isUsed) getState().announce(`${used}, which will be updated unless you choose to leave them.`);
  }, [isUsed, used, getState]);
  return (
    <section className={styles.question} aria-label="Rename">
      {isUsed ? (
        <>
          <p>{used}:</p>
          <PlaceList places={places} />
          <RadioGroup
            label="References to the name"
            value={updateReferences ? 'update' : 'leave'}
            options={[
              { value: 'update', label: 'Update them' },
              { value: 'leave', label: 'Leave them' },
            ]}
            onChange={(choice) => choose({ updateReferences: choice === 'update' })}
          />
        </>
      ) : (
        <p>Nothing refers to it by its name.</p>
      )}
      {newSlug !== null && (
        <Checkbox
          label={`Also change the slug to ${newSlug}`}
          checked={alsoSlug}
          onChange={(checked) => choose({ alsoSlug: checked })}
          describedBy={slugNote}
        />
      )}
      <p className={styles.note} id={slugNote}>
        {slugWords(renaming)}
      </p>
      <p className={styles.buttons}>{children}</p>
    </section>
  );
}

function slugWords({ slug, newSlug, alsoSlug }: Renaming): string {
  if (slug === null) return 'The file has no slugs; links use the name.';
  if (alsoSlug) return 'Links and file history use the slug; they will not find it any more.';
  return `The slug stays ${slug}.${newSlug === null ? '' : ' Links and file history use it.'}`;
}
