import { useDeferredValue } from 'react';
import { isSameRow, rowKey, rowsOf } from '../../../core/index';
import type { Matches } from '../../../rows/matchRows';
import { useMatchingRows } from '../../../rows/useMatchingRows';
import { selectFilter } from '../../../state/selectors/view';
import { useEditor } from '../../../state/useEditor';
import { type Shown, useShown } from '../shownRow';
import { rowOf } from '../subject';
import styles from './EditorHead.module.css';
import { StepLink } from './StepLink';
import { StepWalk } from './StepWalk';

/** "Step 7 of 28 · 2 of 3 matching", with links to the rows around it. */
export function PlaceLine() {
  const filter = useEditor(selectFilter);
  return filter.trim() === '' ? <Place matches={null} /> : <FilteredPlace filter={filter} />;
}

/** With a filter, an edit may change whether the row matches. As in the list, the typed letter is shown before what it leaves. */
function FilteredPlace({ filter }: { readonly filter: string }) {
  const process = useShown(({ content }) => content.process);
  return <Place matches={useMatchingRows(process, useDeferredValue(filter, ''))} />;
}

function Place({ matches }: { readonly matches: Matches | null }) {
  const isChild = useShown((shown) => shown.isChild);
  const number = useShown((shown) => shown.number);
  const count = useShown(({ content }) => content.process.steps.length);
  const matching = useShown((shown) => (matches === null ? '' : ` · ${matchWords(shown, matches)}`));
  return (
    <div className={styles.place}>
      <p className={styles.position}>
        {isChild ? <Crumb /> : `Step ${number} of ${count}`}
        {matching}
      </p>
      <StepWalk matches={matches} />
    </div>
  );
}

/** "2 of 3 matching": where the row stands among those the filter leaves. */
function matchWords(shown: Shown, { rows }: Matches): string {
  const own = rowOf(shown);
  const left = rowsOf(shown.content.process).filter((each) => rows.has(rowKey(each)));
  const at = left.findIndex((each) => isSameRow(each, own));
  return at < 0 ? `not among the ${left.length} matching` : `${at + 1} of ${left.length} matching`;
}

/** "Step 7 Deploy web / action 7.3", where the step is a link. */
function Crumb() {
  const step = useShown(({ step: { name }, stepIndex }) => `Step ${stepIndex + 1} ${name}`);
  const number = useShown((shown) => shown.number);
  return (
    <>
      <StepLink>{step}</StepLink>
      {` / action ${number}`}
    </>
  );
}
