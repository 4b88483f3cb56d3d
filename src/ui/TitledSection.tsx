import type { ReactNode, Ref } from 'react';
import styles from './TitledSection.module.css';

export interface TitledSectionProps {
  /** Of its title, which names the section. */
  readonly id: string;
  readonly title: ReactNode;
  /** How many things are in it. */
  readonly count?: number;
  /** What it is for, in a sentence or two. */
  readonly about: ReactNode;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A page of the Model tab: its title, what it is for, and what is in it. */
export function TitledSection({ id, title, count, about, ref, children }: TitledSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id} ref={ref}>
      <h2 className={styles.title} id={id}>
        {title}
        {count !== undefined && (
          <>
            {' '}
            <span className={styles.count}>{count}</span>
          </>
        )}
      </h2>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  );
}
