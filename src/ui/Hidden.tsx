import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

/** Text for assistive technology alone. */
export function Hidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  );
}
