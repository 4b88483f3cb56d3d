import styles from './Library.module.css';
import { OpenProcess } from './OpenProcess';
import type { LibraryProject } from './projectsOf';

export interface OpenProjectProps {
  readonly project: LibraryProject;
  /** The processes that match the search, each with the step that matches; empty if its name matches. */
  readonly found: ReadonlyMap<string, string>;
  /** The folder it is listed under. */
  readonly folder?: string;
  /** Called with the line that is about to be removed. */
  readonly onRemoved: (line: Element | number) => void;
}

/** A project: its process, and under it its runbooks. */
export function OpenProject({ project: { title, process, runbooks }, found, ...lineProps }: OpenProjectProps) {
  const lines = runbooks.map((each) => (
    <OpenProcess key={each.id} document={each} foundStep={found.get(each.id) ?? ''} {...lineProps} />
  ));
  const under = runbooks.length > 0 && (
    <ul className={styles.under} aria-label={`Runbooks of ${title}`}>
      {lines}
    </ul>
  );
  if (process !== null)
    return (
      <OpenProcess document={process} foundStep={found.get(process.id) ?? ''} {...lineProps}>
        {under}
      </OpenProcess>
    );
  if (title === '') return lines;
  return (
    <li className={styles.project}>
      <span className={styles.projectName}>{title}</span>
      {under}
    </li>
  );
}
