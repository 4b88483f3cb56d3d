import { useMemo, useState } from 'react';
import { counted, ownOf } from '../../core/index';
import { matchRows } from '../../rows/matchRows';
import { modelAround } from '../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './OpenList.module.css';

/** Matches of the filter in the other processes of the library, on request. */
export function OtherProcesses({ documentId, filter }: { readonly documentId: string; readonly filter: string }) {
  const { getState } = useEditorStore();
  const documents = useEditor((state) => state.documents);
  const order = useEditor((state) => state.order);
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = asked === filter;
  const found = useMemo(() => {
    if (!isAsked) return [];
    return order.flatMap((id) => {
      const document = ownOf(documents, id);
      if (document === undefined || id === documentId) return [];
      // A verdict belongs to the process on screen.
      const { process } = document.content;
      const model = modelAround({ documents }, document);
      const count = matchRows(process, model, filter, () => null)?.steps.size ?? 0;
      return count === 0 ? [] : [{ id, title: document.title, count }];
    });
  }, [isAsked, documents, order, documentId, filter]);

  if (order.every((id) => id === documentId)) return null;
  if (!isAsked) {
    return (
      <Button look="link" onClick={() => setAsked(filter)}>
        Search all processes
      </Button>
    );
  }
  const go = (id: string) => {
    getState().changeView({ documentId: id, selection: null, part: null, field: null });
  };
  if (found.length === 0) return <p role="status">No steps in other processes match either.</p>;
  return (
    <ul className={styles.elsewhere} aria-label="Other processes with steps that match">
      {found.map(({ id, title, count }) => (
        <li key={id}>
          <Button look="link" onClick={() => go(id)}>
            {title}
          </Button>
          {` ${counted(count, 'step matches', 'steps match')}`}
        </li>
      ))}
    </ul>
  );
}
