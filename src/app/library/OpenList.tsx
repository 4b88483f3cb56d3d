import { useEditor } from '../../state/useEditor';
import styles from './Library.module.css';
import { OpenLine } from './OpenLine';
import { type OpenProject, projectsOf } from './projectsOf';

/** What is open, the latest first; runbooks are under the project they belong to. */
export function OpenList() {
  const order = useEditor((state) => state.order);
  const documents = useEditor((state) => state.documents);
  const opened = order.flatMap((id) => documents[id] ?? []);
  return (
    <section className={styles.section} aria-labelledby="open">
      <h2 id="open" className={styles.heading}>
        Open
      </h2>
      <ul className={styles.list}>
        {projectsOf(opened).map((project) => (
          <Project key={project.key} project={project} />
        ))}
      </ul>
    </section>
  );
}

function Project({ project: { title, process, runbooks } }: { readonly project: OpenProject }) {
  const under = runbooks.length > 0 && (
    <ul className={styles.under} aria-label={`Runbooks of ${title}`}>
      {runbooks.map((each) => (
        <OpenLine key={each.id} document={each} />
      ))}
    </ul>
  );
  if (process !== null) return <OpenLine document={process}>{under}</OpenLine>;
  if (title === '') return runbooks.map((each) => <OpenLine key={each.id} document={each} />);
  return (
    <li className={styles.project}>
      <span className={styles.projectName}>{title}</span>
      {under}
    </li>
  );
}
