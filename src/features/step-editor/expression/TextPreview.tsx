import { useMemo, useState } from 'react';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import type { Subject } from '../subject';
import { filledIn } from './filledIn';
import styles from './TextPreview.module.css';

type Place = Pick<Subject, 'step' | 'action'>;

/** A text with its expressions filled in for the environment of the preview; offered where there is something to fill in. */
export function TextPreview({ subject, text }: { readonly subject: Place; readonly text: string }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!text.includes('#{')) return null;
  return (
    <div className={styles.preview}>
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide the values' : 'Fill in the values'}
      </Button>
      {isOpen && <Filled subject={subject} text={text} />}
    </div>
  );
}

function Filled({ subject, text }: { readonly subject: Place; readonly text: string }) {
  const content = useEditor((state) => selectDocument(state)?.content ?? null);
  const preview = useEditor((state) => state.preview);
  const environment = preview.environment ?? content?.model.environments.at(-1)?.name ?? null;
  const filled = useMemo(
    () =>
      content === null || environment === null
        ? null
        : filledIn(content, subject, text, { environment, channel: preview.channel }),
    [content, environment, preview.channel, subject, text],
  );
  if (filled === null) return <p className={styles.note}>The model has no environments yet.</p>;
  return (
    <figure>
      <figcaption className={styles.note}>
        In {environment}
        {filled.note !== null && `: ${filled.note}`}
      </figcaption>
      <pre className={styles.text}>{filled.text}</pre>
    </figure>
  );
}
