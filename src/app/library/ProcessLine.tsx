import type { ReactNode } from 'react';
import lines from '../Lines.module.css';
import styles from './Library.module.css';

export interface ProcessLineProps {
  readonly id: string;
  readonly title: string;
  readonly note: ReactNode;
  /** Further controls for the process. */
  readonly tools?: ReactNode;
  /** What belongs to it, shown below. */
  readonly children?: ReactNode;
}

/** A process of the library, one click from its steps and one from its plan. */
export function ProcessLine({ id, title, note, tools, children }: ProcessLineProps) {
  const address = `#/p/${encodeURIComponent(id)}`;
  return (
    <li className={lines.line} data-line={tools === undefined ? undefined : ''}>
      <a className={styles.name} href={`${address}/steps`}>
        {title}
      </a>
      <div className={styles.note}>{note}</div>
      <span className={lines.ways}>
        <a className={styles.way} href={`${address}/steps`} aria-label={`Steps of ${title}`}>
          Steps
        </a>
        <a className={styles.way} href={`${address}/plan`} aria-label={`Plan of ${title}`}>
          Plan
        </a>
        {tools}
      </span>
      {children}
    </li>
  );
}
