import { useState } from 'react';
import { counted, type TemplateScript } from '../../core/index';
import { Button } from '../../ui/Button';
import styles from './ScriptView.module.css';

/** A script to read before it is added; it is shown as text and never run. */
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
        {chunksOf(script.text).map(({ from, text, lines: count }) => (
          <span
            key={from}
            className={styles.chunk}
            style={{ containIntrinsicSize: `auto none auto ${count * lineHeight}px` }}
          >
            {text}
          </span>
        ))}
      </pre>
    </section>
  );
}

/** How many lines are laid out together when they come into view. */
const chunk = 25;

/** The height of a line, in pixels. */
const lineHeight = 18;

/** A script in parts of a few lines; the line break between two parts belongs to neither. */
function chunksOf(text: string): readonly { readonly from: number; readonly text: string; readonly lines: number }[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((_, at) => (at % chunk === 0 ? [at] : []));
  return starts.map((from) => {
    const part = lines.slice(from, from + chunk);
    return { from, text: part.join('\n'), lines: part.length };
  });
}
