import { useId } from 'react';
import { counted } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './Library.module.css';
import { OpenProject, type OpenProjectProps } from './OpenProject';
import { isOnDisk } from './outsideChanges';
import { type LibraryProject, processesOf } from './projectsOf';
import { countsOf } from './repositoriesOf';

interface OpenRepositoryProps extends Omit<OpenProjectProps, 'project' | 'folder'> {
  readonly title: string;
  readonly projects: readonly LibraryProject[];
}

/** Projects of one repository, side by side. */
export function OpenRepository({ title, projects, ...lineProps }: OpenRepositoryProps) {
  const id = useId();
  const checkFiles = useEditor((state) => state.checkFiles);
  const all = projects.flatMap(processesOf);
  const counts = countsOf(projects);
  return (
    <li className={styles.project}>
      <div className={styles.repository}>
        <h3 className={styles.projectName} id={id}>
          {title}
        </h3>
        <p className={styles.note}>
          {counted(counts.projects, 'project')}
          {counts.runbooks > 0 && `, ${counted(counts.runbooks, 'runbook')}`}
        </p>
        {all.some(isOnDisk) && (
          <Button
            className={styles.look}
            aria-label={`Check for changes in ${title}`}
            title="Reads the files again and lists those changed outside Preflight"
            onClick={() =>
              void checkFiles(
                true,
                all.map((each) => each.id),
              )
            }
          >
            Check for changes
          </Button>
        )}
      </div>
      <ul className={styles.under} aria-labelledby={id}>
        {projects.map((project) => (
          <OpenProject key={project.key} project={project} folder={title} {...lineProps} />
        ))}
      </ul>
    </li>
  );
}
