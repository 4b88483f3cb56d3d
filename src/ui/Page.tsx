import { Fragment, type ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Page.module.css';

export interface PageProps {
  /** Where one is below the library, from the outside in; empty in the library itself. */
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  /** Links at the right end of the header. */
  readonly links?: ReactNode;
  /** Stands between the header and the content. */
  readonly note?: ReactNode;
  /** For text that is read line by line. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** A screen that is read from top to bottom: header, one column. */
export function Page({ crumbs, links, note, isNarrow = false, children }: PageProps) {
  const isHome = crumbs.length === 0;
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        {isHome ? (
          <>
            <span className={styles.mark}>
              <Icon name="plane" />
            </span>
            <b>Preflight</b>
          </>
        ) : (
          <>
            <a className={styles.mark} href="#/" aria-label="Library" title="Library">
              <Icon name="plane" />
            </a>
            <a href="#/">Library</a>
          </>
        )}
        {crumbs.map(({ label, href }) => (
          <Fragment key={label}>
            <span aria-hidden="true">/</span>
            {href === undefined ? <b>{label}</b> : <a href={href}>{label}</a>}
          </Fragment>
        ))}
        {links !== undefined && <span className={styles.links}>{links}</span>}
      </header>
      {note}
      <main className={styles.main} data-narrow={isNarrow || undefined}>
        {children}
      </main>
    </div>
  );
}

/** The title of a page, which gets the focus when the page opens, and what the page is for. */
export function PageTitle({ lead, children }: { readonly lead?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <h1 className={styles.title} tabIndex={-1}>
        {children}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
    </>
  );
}
