import { useMemo, useRef, useState } from 'react';
import { counted, ownOf } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import type { LibrarySort } from '../../state/settings';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { SearchBox } from '../../ui/SearchBox';
import { Select } from '../../ui/Select';
import { useFocusAfterRemoval } from '../../ui/useFocusAfterRemoval';
import { useStable } from '../../ui/useStable';
import { foundBy } from './foundBy';
import libraryStyles from './Library.module.css';
import { OpenProject } from './OpenProject';
import { OpenRepository } from './OpenRepository';
import styles from './ProcessList.module.css';
import { projectsOf } from './projectsOf';
import { repositoriesOf } from './repositoriesOf';
import { sortProjects } from './sortProjects';
import { useOutsideChanges } from './useOutsideChanges';

/** How many processes are listed without a noticeable delay; the others are shown on request. */
const shownAtOnce = 300;

const sorts: readonly { readonly value: LibrarySort; readonly label: string }[] = [
  { value: 'edited', label: 'Last edited' },
  { value: 'opened', label: 'Last opened' },
  { value: 'name', label: 'Name' },
  { value: 'project', label: 'Folder' },
];

/** The processes of the library, searchable and sortable; runbooks are under their project, projects under their repository. */
export function ProcessList() {
  const order = useEditor((state) => state.order);
  const documents = useEditor((state) => state.documents);
  const editedAt = useEditor((state) => state.library.editedAt);
  const openedAt = useEditor((state) => state.settings.openedAt);
  const { search, sort, changeSearch, changeSort } = useLibraryView();
  const [limit, setLimit] = useState(shownAtOnce);
  const place = useRef<HTMLElement>(null);
  const noteRemoved = useStable(useFocusAfterRemoval(place));
  useOutsideChanges();

  const opened = useMemo(() => order.flatMap((id) => ownOf(documents, id) ?? []), [order, documents]);
  const found = useMemo(() => findAll(opened, search), [opened, search]);
  const repositories = useMemo(() => {
    const shown = opened.filter(({ id }) => found.has(id));
    return repositoriesOf(sortProjects(projectsOf(shown), sort, { editedAt, openedAt }));
  }, [opened, found, sort, editedAt, openedAt]);
  const lineProps = { found, onRemoved: noteRemoved };

  return (
    <section className={libraryStyles.section} aria-labelledby="processes" ref={place}>
      <div className={styles.bar} data-adds="">
        <h2 id="processes" className={styles.title}>
          Processes
        </h2>
        <div className={styles.search}>
          <SearchBox label="Search by name, folder or step" value={search} onChange={changeSearch} />
        </div>
        <Select
          aria-label="Sort by"
          value={sort}
          options={sorts}
          onChange={(next) => changeSort(sorts.find(({ value }) => value === next)!.value)}
        />
      </div>
      <p className={styles.count} role="status">
        {search === '' ? '' : `${found.size} of ${counted(opened.length, 'process', 'processes')}`}
      </p>
      {found.size === 0 && (
        <p className={styles.none}>
          No process has these words in its name, its folder or a step.{' '}
          <Button look="link" onClick={() => changeSearch('')}>
            Show all
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {repositories
          .slice(0, limit)
          .map(({ key, title, projects }) =>
            title === null ? (
              <OpenProject key={key} project={projects[0]!} {...lineProps} />
            ) : (
              <OpenRepository key={key} title={title} projects={projects} {...lineProps} />
            ),
          )}
      </ul>
      {repositories.length > limit && (
        <Button onClick={() => setLimit(limit + shownAtOnce)}>
          Show {Math.min(shownAtOnce, repositories.length - limit)} more
        </Button>
      )}
    </section>
  );
}

/** Search and order of the library, from the address bar; the order is remembered. */
function useLibraryView() {
  const store = useEditorStore();
  const search = useEditor(({ view }) => (view.screen === 'library' ? (view.search ?? '') : ''));
  const sort = useEditor(({ view, settings }) => (view.screen === 'library' && view.sort) || settings.librarySort);
  const change = (part: { readonly search?: string; readonly sort?: LibrarySort }) => {
    const { view, navigate } = store.getState();
    if (view.screen === 'library') navigate({ ...view, ...part });
  };
  return {
    search,
    sort,
    changeSearch: (next: string) => change({ search: next }),
    changeSort: (next: LibrarySort) => {
      store.getState().changeSettings({ librarySort: next });
      change({ sort: next });
    },
  };
}

/** The processes that match a search, each with the step that matches. */
function findAll(opened: readonly OpenDocument[], search: string): ReadonlyMap<string, string> {
  return new Map(
    opened.flatMap((document) => {
      const step = foundBy(document, search);
      return step === null ? [] : [[document.id, step] as const];
    }),
  );
}
