import type { ProposedChange, ReasonLink } from '../../core/index';
import { applyChange, canApply, tryChange } from '../../state/applyPatch';
import { useEditorStore } from '../../state/useEditor';
import { linkText } from '../../state/useFollowLink';
import { Button } from '../../ui/Button';
import styles from './WhyPanel.module.css';

export interface ChangesProps {
  readonly changes: readonly ProposedChange[];
  /** True while the plan is computed again: the changes may be outdated. */
  readonly isStale: boolean;
  readonly onFollow: (link: ReasonLink) => void;
}

/** Single changes that would let it run here. Try is a what-if, Apply an edit; both are undone by Ctrl+Z. */
export function Changes({ changes, isStale, onFollow }: ChangesProps) {
  const { getState } = useEditorStore();
  if (changes.length === 0) return null;
  const whyNot = isStale ? 'The plan is being updated' : null;
  return (
    <section className={styles.changes} aria-label="What would change this?">
      <h3>What would change this?</h3>
      <ul>
        {changes.map((change) => {
          const words = linkText(change.link);
          return (
            <li key={change.sentence}>
              {change.sentence}
              <span className={styles.links}>
                {change.whatIf !== null && (
                  <Button
                    look="link"
                    aria-label={`Try: ${change.sentence}`}
                    whyNot={whyNot}
                    onClick={() => tryChange(getState(), change)}
                  >
                    Try
                  </Button>
                )}
                {canApply(change) && (
                  <Button
                    look="link"
                    aria-label={`Apply: ${change.sentence}`}
                    whyNot={whyNot}
                    onClick={() => applyChange(getState(), change)}
                  >
                    Apply
                  </Button>
                )}
                {words !== null && (
                  <Button look="link" onClick={() => onFollow(change.link)}>
                    {words}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
