import styles from './HiddenTitle.module.css';

/** The title of a view whose tab shows it already: for assistive technology, and for the focus when the view opens. */
export function HiddenTitle({ children }: { readonly children: string }) {
  return (
    <h1 className={styles.title} tabIndex={-1}>
      {children}
    </h1>
  );
}
