import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { afterLetter } from '../../../../ui/afterLetter';
import { Button } from '../../../../ui/Button';
import { Field } from '../../../../ui/Field';
import { TextInput } from '../../../../ui/TextInput';
import styles from './Rename.module.css';
import { RenameQuestion } from './RenameQuestion';
import { useRename } from './useRename';

/**
 * The name of a step or action. It is applied when the field and its question lose the focus or Enter is pressed, since other
 * texts refer to it: letter by letter it could briefly equal another referenced name. Escape brings the
 * old one back.
 */
export function RenameField() {
  const renaming = useRename();
  const input = useRef<HTMLInputElement>(null);
  const { isRenaming, problem, places, commit, restore } = renaming;

  // The question disappears once answered, and the focus must not be lost with it.
  const answer = (act: () => void) => {
    input.current?.focus();
    act();
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isRenaming || event.target instanceof HTMLButtonElement) return;
    // A rename goes through every text, so the key is painted first.
    if (event.key === 'Enter') afterLetter(() => answer(commit));
    if (event.key === 'Escape') {
      event.stopPropagation();
      answer(restore);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of its controls; the whole takes the focus of a click, so that a click on a word of the question does not count as leaving
    <div className={styles.rename} tabIndex={-1} onBlur={left} onKeyDown={onKeyDown}>
      <Field label="Name" name="name" error={problem}>
        {(ties) => <TextInput {...ties} ref={input} letterFirst value={renaming.text} onChange={renaming.type} />}
      </Field>
      {isRenaming && problem === null && places !== null && (
        <RenameQuestion renaming={renaming} places={places}>
          <Button look="main" onClick={() => answer(commit)}>
            Rename
          </Button>
          <Button look="quiet" onClick={() => answer(restore)}>
            Keep the old name
          </Button>
        </RenameQuestion>
      )}
    </div>
  );
}
