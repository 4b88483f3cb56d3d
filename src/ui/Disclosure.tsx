import { type ReactNode, useId } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon';

export interface DisclosureProps {
  readonly title: string;
  /** What a person would find inside, in a few words; shown open or folded. */
  readonly summary?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A section with a heading that opens and folds it. Folded content is not in the page. */
export function Disclosure({ title, summary, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Icon name={open ? 'collapse' : 'expand'} />
          <span className={styles.title}>{title}</span>
          {summary !== undefined && <span className={styles.summary}>{summary}</span>}
        </button>
      </h2>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
