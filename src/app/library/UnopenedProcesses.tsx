import type { ReactNode } from 'react';
import type { SetAside } from '../../core/index';
import { dayAndTime } from '../../state/dates';
import type { RemovedProcess } from '../../state/library/libraryState';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import lines from '../Lines.module.css';
import styles from './Library.module.css';

/** Stored processes that are not open: those that cannot be read, and those removed recently. */
export function UnopenedProcesses() {
  const setAside = useEditor((state) => state.library.setAside);
  const removed = useEditor((state) => state.library.removed);
  return (
    <>
      {setAside.length > 0 && (
        <ProcessSection id="set-aside" title="Cannot be read">
          {setAside.map((each) => (
            <AsideLine key={each.key} aside={each} />
          ))}
        </ProcessSection>
      )}
      {removed.length > 0 && (
        <ProcessSection id="removed" title="Recently removed">
          {removed.map((each) => (
            <RemovedLine key={each.key} removed={each} />
          ))}
        </ProcessSection>
      )}
    </>
  );
}

interface ProcessSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function ProcessSection({ id, title, children }: ProcessSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

function AsideLine({ aside: { key, title, cause } }: { readonly aside: SetAside }) {
  const commands = useEditor((state) => state.library.commands);
  return (
    <li className={lines.line}>
      <span className={styles.name}>{title}</span>
      <p className={styles.note}>Stored as it is; {cause}.</p>
      <span className={lines.ways}>
        <Button aria-label={`Export ${title} as stored`} onClick={() => void commands?.exportRaw(key, title)}>
          Export
        </Button>
        <Button look="danger" aria-label={`Delete ${title} for good`} onClick={() => void commands?.purge(key)}>
          Delete
        </Button>
      </span>
    </li>
  );
}

function RemovedLine({ removed: { key, title, removedAt } }: { readonly removed: RemovedProcess }) {
  const dates = useEditor((state) => state.settings.dates);
  const commands = useEditor((state) => state.library.commands);
  return (
    <li className={lines.line}>
      <span className={styles.name}>{title}</span>
      <p className={styles.note}>Removed {dayAndTime(removedAt, dates)}; kept for 30 days.</p>
      <span className={lines.ways}>
        <Button aria-label={`Bring back ${title}`} onClick={() => void commands?.bringBack(key)}>
          Bring back
        </Button>
        <Button look="danger" aria-label={`Delete ${title} for good`} onClick={() => void commands?.purge(key)}>
          Delete
        </Button>
      </span>
    </li>
  );
}
