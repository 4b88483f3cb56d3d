import { useEffect, useRef } from 'react';
import type { ExplanationCheck } from '../../core/index';
import { copyLink, copyText } from '../../rows/copyLink';
import { selectPanel } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { useExplanation } from '../../state/useExplanation';
import { useFollowLink } from '../../state/useFollowLink';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Changes } from './Changes';
import { CheckLine } from './CheckLine';
import { RemarkLinks } from './RemarkLinks';
import { TargetVerdicts } from './TargetVerdicts';
import { TryWhatIf } from './TryWhatIf';
import { textOf } from './textOf';
import styles from './WhyPanel.module.css';

/** Explains one cell of the plan, check by check, with a link to each deciding setting. */
export function WhyPanel() {
  const cell = useEditor((state) => {
    const panel = selectPanel(state);
    return panel?.kind === 'why' ? panel.cell : null;
  });
  const { explanation, isStale, isLost } = useExplanation(cell);
  const store = useEditorStore();
  const follow = useFollowLink();
  const title = useRef<HTMLHeadingElement>(null);
  // For another cell, or a new explanation, scroll to the top; not before it is there, or the click would wait for the layout.
  const openedFor = cell === null || explanation === null ? '' : JSON.stringify([cell, explanation.headline]);

  useEffect(() => {
    if (openedFor !== '' && title.current !== null) title.current.scrollIntoView?.({ block: 'nearest' });
  }, [openedFor]);

  if (cell === null) return null;
  function close() {
    store.getState().changeView({ panel: null });
  }
  const copy = () => (explanation === null ? undefined : copyText(store, textOf(explanation), 'The explanation'));
  const link = () => copyLink(store);
  const deciding = explanation?.checks.find((check) => check.mark === 'failed' || check.mark === 'unknown')?.id;
  return (
    <aside className={styles.panel} aria-label="Why" aria-busy={isStale}>
      <h1 className={styles.pageTitle}>Reasons</h1>
      <header className={styles.head}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {explanation?.title ?? 'Why'}
        </h2>
        <IconButton icon="close" label="Close the reasons" onClick={close} />
      </header>
      {explanation === null ? (
        <p className={styles.headline}>
          {isLost ? lost : isStale ? 'Looking up the reasons…' : 'This step is no longer in the process.'}
        </p>
      ) : (
        <div data-stale={isStale || undefined} className={styles.body}>
          <p className={styles.headline}>{explanation.headline}</p>
          <ul className={styles.chain}>
            {inReadingOrder(explanation.checks, deciding).map((check) => (
              <CheckLine key={check.id} check={check} isDeciding={check.id === deciding} onFollow={follow} />
            ))}
          </ul>
          {explanation.remarks.length > 0 && (
            <ul className={styles.remarks} aria-label="Notes">
              {explanation.remarks.map(({ sentence, links }) => (
                <li key={sentence}>
                  <Icon name="info" size={13} />
                  <span>
                    {sentence} <RemarkLinks links={links} of={sentence} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {explanation.targets.length > 0 && <TargetVerdicts targets={explanation.targets} cell={cell} />}
          {explanation.noSingleChange !== null && <p className={styles.noChange}>{explanation.noSingleChange}</p>}
          <Changes changes={explanation.changes} isStale={isStale} onFollow={follow} />
          <TryWhatIf cell={cell} />
          <Button look="link" onClick={() => void copy()} whyNot={isStale ? 'The plan is being updated' : null}>
            Copy explanation
          </Button>{' '}
          <Button look="link" onClick={() => void link()}>
            Copy link to this
          </Button>
        </div>
      )}
    </aside>
  );
}

/** The deciding check first, then the others in order. */
function inReadingOrder(checks: readonly ExplanationCheck[], deciding: string | undefined) {
  return checks.toSorted((left, right) => Number(right.id === deciding) - Number(left.id === deciding));
}

const lost = 'The reasons could not be computed. The process itself is safe.';
