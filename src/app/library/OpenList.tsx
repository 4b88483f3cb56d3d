import type { OpenDocument } from '../../state/openDocument';
import { editsSinceFile } from '../../state/selectors/changes';
import { useEditor } from '../../state/useEditor';
import styles from './Library.module.css';
import { ProcessLine } from './ProcessLine';
import { RemoveButton } from './RemoveButton';

/** What is open, the latest first. */
export function OpenList() {
  const order = useEditor((state) => state.order);
  const documents = useEditor((state) => state.documents);
  return (
    <section className={styles.section} aria-labelledby="open">
      <h2 id="open" className={styles.heading}>
        Open
      </h2>
      <ul className={styles.list}>
        {order.toReversed().flatMap((id) => {
          const document = documents[id];
          if (!document) return [];
          return [
            <ProcessLine key={id} id={id} title={document.title} note={noteOf(document)}>
              <RemoveButton document={document} />
            </ProcessLine>,
          ];
        })}
      </ul>
    </section>
  );
}

function noteOf(document: OpenDocument): string {
  const { steps, kind } = document.content.process;
  const edits = editsSinceFile(document);
  return [
    kind === 'runbook' ? 'Runbook' : '',
    `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`,
    document.file.name,
    document.unread.length === 0 ? '' : 'partly read',
    edits === 0 ? '' : `${edits} ${edits === 1 ? 'edit' : 'edits'} since the file`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
