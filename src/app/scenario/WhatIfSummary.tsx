import styles from './WhatIfSummary.module.css';

export interface WhatIfSummaryProps {
  readonly label: string;
  readonly sentences: readonly string[];
}

/** The what-ifs that are about to be saved, so that a forgotten one is not saved unnoticed. */
export function WhatIfSummary({ label, sentences }: WhatIfSummaryProps) {
  if (sentences.length === 0)
    return <p className={styles.help}>There are no what-ifs: this is the run as configured.</p>;
  return (
    <ul className={styles.list} aria-label={label}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
