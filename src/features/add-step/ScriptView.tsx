import { useState } from 'react';
import type { TemplateScript } from '../../core/index';
import { Button } from '../../ui/Button';
import { counted } from './placeWords';
import styles from './ScriptView.module.css';

/** A script to read before it is added; it is text and nothing runs it here. */
export function ScriptView({ script }: { readonly script: TemplateScript }) {
  const [copied, setCopied] = useState(false);
  const lines = script.text.trimEnd().split('\n').length;

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(script.text);
    setCopied(true);
  }

  return (
    <section className={styles.section} aria-label="Script">
      <div className={styles.head}>
        <h3 className={styles.title}>Script</h3>
        <span className={styles.facts}>
          {script.language}, {counted(lines, 'line')}
        </span>
        <Button look="quiet" icon="copy" onClick={() => void copy().catch(() => setCopied(false))}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by key */}
      <pre className={styles.text} tabIndex={0} role="region" aria-label={`Script in ${script.language}`}>
        {script.text}
      </pre>
    </section>
  );
}
