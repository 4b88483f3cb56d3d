import { useState } from 'react';
import { counted } from '../../core/index';
import type { TemplateFileProblem } from '../../state/ports';
import { Button } from '../../ui/Button';
import styles from './TemplatesScreen.module.css';

/** Files that gave no template, folded until asked for; each with its cause. */
export function ProblemLines({
  problems,
  isOpen: isOpenAtFirst = false,
}: {
  readonly problems: readonly TemplateFileProblem[];
  readonly isOpen?: boolean;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  if (problems.length === 0) return null;
  return (
    <>
      <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {counted(problems.length, 'problem')}
      </Button>
      {isOpen && (
        // Many lines scroll, by key too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <ul className={styles.problems} tabIndex={0} aria-label="Problems">
          {problems.map(({ path, template, message }) => (
            <li key={`${path} ${template} ${message}`}>
              <code>{path}</code>
              {template === '' ? ': ' : `, "${template}": `}
              {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
