import { useMemo, useState } from 'react';
import { useEditor } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { useShown } from '../shownRow';
import { filledIn } from './filledIn';
import styles from './TextPreview.module.css';
import { useTextPlace } from './useTextPlace';

interface TextPreviewProps {
  readonly text: string;
  /** Whether the text belongs to the step, not to its action. */
  readonly isOfStep?: boolean;
}

/** A text with its expressions filled in for the previewed environment; shown only if it has expressions. */
export function TextPreview({ text, isOfStep = false }: TextPreviewProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!text.includes('#{')) return null;
  return (
    <div className={styles.preview}>
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Hide the values' : 'Fill in the values'}
      </Button>
      {isOpen && <Filled text={text} isOfStep={isOfStep} />}
    </div>
  );
}

function Filled({ text, isOfStep }: Required<TextPreviewProps>) {
  const content = useShown((shown) => shown.content);
  const place = useTextPlace(isOfStep);
  const preview = useEditor((state) => state.preview);
  const environment = preview.environment ?? content.model.environments.at(-1)?.name ?? null;
  const filled = useMemo(
    () => (environment === null ? null : filledIn(content, place, text, { environment, channel: preview.channel })),
    [content, environment, preview.channel, place, text],
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
