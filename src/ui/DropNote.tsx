import type { ReactNode } from 'react';
import styles from './DropNote.module.css';

/** Covers the page while files are dragged over it, and says what a drop would do. */
export function DropNote({ children }: { readonly children: ReactNode }) {
  return <div className={styles.note}>{children}</div>;
}
