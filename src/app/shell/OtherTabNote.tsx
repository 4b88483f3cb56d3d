import { useState } from 'react';
import { ownOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './OtherTabNote.module.css';

/** Says that another tab is editing the process on screen, with a button to take over. */
export function OtherTabNote() {
  const id = useEditor((state) => {
    const document = selectDocument(state);
    return document !== null && ownOf(state.elsewhere, document.id) ? document.id : null;
  });
  return id === null ? null : <Line key={id} id={id} />;
}

function Line({ id }: { readonly id: string }) {
  const commands = useEditor((state) => state.library.commands);
  const [isAsked, setAsked] = useState(false);
  return (
    <p className={styles.line} role="status">
      Open for editing in another tab. Edits made there appear here.
      <Button
        look="link"
        whyNot={isAsked ? 'the other tab is handing over' : null}
        onClick={() => {
          setAsked(true);
          commands?.takeOver(id);
        }}
      >
        {isAsked ? 'Taking over…' : 'Take over here'}
      </Button>
    </p>
  );
}
