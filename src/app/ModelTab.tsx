import { type ModelPage, modelPages } from '../features/model/modelPages';
import { VariablesPage } from '../features/variables/VariablesPage';
import { selectDocument, selectProcess } from '../state/selectors/document';
import { selectPart } from '../state/selectors/view';
import { useEditor } from '../state/useEditor';
import { useIsPhone } from '../ui/useIsPhone';
import { ModelActions } from './ModelActions';
import styles from './ModelTab.module.css';
import { hrefOf } from './viewAddress';

/** Variables come right after the pages about where a process is deployed. */
const allPages: readonly ModelPage[] = modelPages.toSpliced(2, 0, {
  part: 'variables',
  word: 'Variables',
  listed: 'variables',
  Page: VariablesPage,
  isForRunbooks: true,
});

/** The model around the process: one page per kind of object, each with its own address. */
export function ModelTab() {
  const isRunbook = useEditor((state) => selectProcess(state)?.kind === 'runbook');
  const part = useEditor(selectPart);
  const pages = allPages.filter((page) => page.isForRunbooks || !isRunbook);
  const current = pages.find((page) => page.part === part) ?? pages[0]!;
  const { Page } = current;
  return (
    <div className={styles.tab}>
      <div className={styles.side}>
        <h1 className={styles.title} tabIndex={-1}>
          Model
        </h1>
        <nav className={styles.pages} aria-label="Model pages">
          {pages.map((page) => (
            <PageLink key={page.part} page={page} isCurrent={page === current} />
          ))}
        </nav>
      </div>
      <div className={styles.page}>
        <Page />
      </div>
      <ModelActions />
    </div>
  );
}

/** Counts names: a variable can have several values under one name. */
function namesIn(things: readonly { readonly name: string }[]): number {
  return new Set(things.map(({ name }) => name.toUpperCase())).size;
}

/** On a phone the pages are in one scrolling line; elsewhere all are in sight, and to ask for it would lay out the page. */
function intoView(link: HTMLElement | null) {
  link?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
}

interface PageLinkProps {
  readonly page: ModelPage;
  readonly isCurrent: boolean;
}

function PageLink({ page, isCurrent }: PageLinkProps) {
  const { part, word, listed } = page;
  const count = useEditor((state) => (listed ? namesIn(selectDocument(state)?.content.model[listed] ?? []) : 0));
  const href = useEditor((state) => hrefOf(state, { part, panel: null, field: null }));
  const isPhone = useIsPhone();
  return (
    <a
      ref={isCurrent && isPhone ? intoView : null}
      className={styles.link}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {word}
      {count > 0 && <span className={styles.count}>{count.toLocaleString('en')}</span>}
    </a>
  );
}
