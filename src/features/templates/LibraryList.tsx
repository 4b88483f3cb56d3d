import { useState } from 'react';
import { counted } from '../../core/index';
import type { KeptStepTemplate } from '../../state/ports';
import { isPublicLibrary, publicLibrary } from '../../state/publicLibrary';
import { useTemplateLibraries } from '../../state/useTemplateShelf';
import type { TemplateLists } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { LibraryLine } from './LibraryLine';
import styles from './TemplatesScreen.module.css';
import { TurnOnDialog } from './TurnOnDialog';

export interface LibraryListProps {
  readonly lists: TemplateLists;
  readonly kept: readonly KeptStepTemplate[];
}

/** The lists that come with the app, and libraries a person turned on. */
export function LibraryList({ lists, kept }: LibraryListProps) {
  const { libraries, problem } = useTemplateLibraries();
  const [asks, setAsks] = useState<'public' | 'other' | null>(null);
  const { builtin, community } = lists;
  return (
    <section className={styles.section} aria-labelledby="libraries">
      <div className={styles.heading}>
        <h2 id="libraries">Libraries</h2>
        <Button icon="add" onClick={() => setAsks('other')}>
          Add from GitHub…
        </Button>
      </div>
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <ul className={styles.list}>
        <li className={styles.line}>
          <span className={styles.name}>Built-in steps</span>
          <span className={styles.note}>{counted(builtin.templates.length, 'template')}, part of the app.</span>
        </li>
        <li className={styles.line}>
          <span className={styles.name}>Preflight pack</span>
          <span className={styles.note}>{counted(community.templates.length, 'template')}, part of the app.</span>
        </li>
        {!libraries.some(isPublicLibrary) && (
          <li className={styles.line}>
            <span className={styles.name}>{publicLibrary.title}</span>
            <span className={styles.note}>
              About 600 templates that people share at github.com. Not on this device; nothing has been fetched.
            </span>
            <span className={styles.ways}>
              <Button onClick={() => setAsks('public')}>Get it…</Button>
            </span>
          </li>
        )}
        {libraries.map((library) => (
          <LibraryLine
            key={library.id}
            library={library}
            builtins={builtin.templates}
            count={kept.filter((each) => each.library === library.id).length}
          />
        ))}
      </ul>
      {asks !== null && (
        <TurnOnDialog
          place={asks === 'public' ? publicLibrary.place : null}
          builtins={builtin.templates}
          onClose={() => setAsks(null)}
        />
      )}
    </section>
  );
}
