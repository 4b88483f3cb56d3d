import { useState } from 'react';
import { counted, type StepTemplate } from '../../core/index';
import type { DateForm } from '../../state/dates';
import type { SyncResult, TemplateFileProblem, TemplateLibrary } from '../../state/ports';
import { titleOf } from '../../state/publicLibrary';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { useShelfChanges, useTemplateSync } from '../../state/useTemplateShelf';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemLines } from './ProblemLines';
import { resultWords } from './resultWords';
import styles from './TemplatesScreen.module.css';
import { timeWords } from './timeWords';

export interface LibraryLineProps {
  readonly library: TemplateLibrary;
  readonly builtins: readonly StepTemplate[];
  /** Templates of it that are here. */
  readonly count: number;
}

/** One library: its templates here, a button to update it, and the problems of the last update. */
export function LibraryLine({ library, builtins, count }: LibraryLineProps) {
  const { getState } = useEditorStore();
  const { state, start } = useTemplateSync(library.id);
  const [asks, setAsks] = useState(false);
  const title = titleOf(library);
  const dates = useEditor((each) => each.settings.dates);
  const isGithub = library.from.kind === 'github';
  const look = async () => {
    const result = await start(library, builtins);
    if (result !== null) getState().announce(`${title}: ${resultWords(result)}`);
  };
  return (
    <li className={styles.line}>
      <span className={styles.name}>{title}</span>
      <span className={styles.note}>{factsOf(library, count, dates)}</span>
      <span className={styles.ways}>
        {state.cancel !== null && <Button onClick={state.cancel}>Cancel</Button>}
        {isGithub && state.cancel === null && (
          <Button
            aria-label={`${actionWord(library, count)}: ${title}`}
            whyNot={waitWords(library, dates)}
            onClick={() => void look()}
          >
            {actionWord(library, count)}
          </Button>
        )}
        {state.cancel === null && (
          <Button look="quiet" aria-label={`Remove ${title}…`} onClick={() => setAsks(true)}>
            Remove…
          </Button>
        )}
      </span>
      <div className={styles.below}>
        {state.progress !== null && <Progress title={title} {...state.progress} />}
        {state.result !== null && <Outcome result={state.result} />}
        <ProblemLines problems={problemsOf(library, state.result)} />
      </div>
      {asks && <RemoveQuestion library={library} count={count} onClose={() => setAsks(false)} />}
    </li>
  );
}

function Progress({ title, done, of }: { readonly title: string; readonly done: number; readonly of: number }) {
  const words = of === 0 ? 'Asking for the list of files…' : `${done} of ${counted(of, 'file')}`;
  return (
    <div className={styles.note}>
      {words}
      <progress
        className={styles.bar}
        aria-label={`Fetching ${title}`}
        {...(of === 0 ? {} : { value: done, max: of })}
      />
    </div>
  );
}

function Outcome({ result }: { readonly result: SyncResult }) {
  return (
    <p
      className={styles.note}
      data-tone={result.stop !== null && result.stop.kind !== 'cancelled' ? 'warning' : undefined}
      role="status"
    >
      {resultWords(result)}
    </p>
  );
}

function RemoveQuestion({
  library,
  count,
  onClose,
}: {
  readonly library: TemplateLibrary;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { removeLibrary } = useShelfChanges();
  const { getState } = useEditorStore();
  const remove = async () => {
    onClose();
    const answer = await removeLibrary(library.id);
    if (answer.ok) getState().announce(`${titleOf(library)} is removed from this browser.`);
    else getState().notify(answer.message, { tone: 'error' });
  };
  return (
    <Dialog
      title={`Remove ${titleOf(library)} from this browser?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    >
      <p>
        Its {counted(count, 'template')} can no longer be added. Steps made from them stay as they are, and it can be
        fetched again.
      </p>
    </Dialog>
  );
}

function factsOf({ from, checkedAt }: TemplateLibrary, count: number, dates: DateForm): string {
  const where =
    from.kind === 'github'
      ? `github.com/${from.owner}/${from.repository}`
      : from.kind === 'disk'
        ? 'from your disk'
        : 'list of a server';
  const verb = from.kind === 'github' ? 'compared' : 'read';
  const when = checkedAt === null ? 'not complete yet' : `${verb} ${timeWords(checkedAt, dates)}`;
  return `${counted(count, 'template')} · ${where} · ${when}`;
}

function actionWord({ checkedAt }: TemplateLibrary, count: number): string {
  if (checkedAt !== null) return 'Check for updates';
  return count === 0 ? 'Get it' : 'Continue';
}

function waitWords({ waitUntil }: TemplateLibrary, dates: DateForm): string | null {
  if (waitUntil === null || waitUntil <= Date.now()) return null;
  return `GitHub accepts the next request ${timeWords(waitUntil, dates)}`;
}

/** What the last look found wrong, with what was wrong before and still is. */
function problemsOf(library: TemplateLibrary, result: SyncResult | null): readonly TemplateFileProblem[] {
  const now = result?.problems ?? [];
  const paths = new Set(now.map(({ path }) => path));
  return [...now, ...library.refused.filter(({ path }) => !paths.has(path))];
}
