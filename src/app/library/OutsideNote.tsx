import { ownOf } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { showDocument } from '../showDocument';
import styles from './Library.module.css';
import { outsideWords } from './outsideChanges';

/** Says that another program changed the files of a process, and leads to them. */
export function OutsideNote({ document: { id, title } }: { readonly document: OpenDocument }) {
  const store = useEditorStore();
  const words = useEditor((state) => outsideWords(ownOf(state.fileChecks, id)));
  if (words === '') return null;
  return (
    <span className={styles.outside}>
      <Icon name="warning" size={14} /> {words[0]!.toUpperCase() + words.slice(1)}.{' '}
      <Button
        look="link"
        aria-label={`Show the files of ${title}`}
        onClick={() => {
          showDocument(store, id);
          store.getState().showOverlay('files');
        }}
      >
        Show the files
      </Button>
    </span>
  );
}
