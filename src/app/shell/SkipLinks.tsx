import styles from './SkipLinks.module.css';

/** Ways past the header for keyboard users. Buttons, because what stands behind `#` is the address. */
export function SkipLinks({ hasList, details }: { readonly hasList: boolean; readonly details: string }) {
  const goals = [
    ...(hasList ? [{ id: 'steps', word: 'Skip to steps' }] : []),
    { id: 'details', word: `Skip to ${details.toLowerCase()}` },
  ];
  return (
    <div className={styles.links}>
      {goals.map(({ id, word }) => (
        <button key={id} type="button" className={styles.link} onClick={() => document.getElementById(id)?.focus()}>
          {word}
        </button>
      ))}
    </div>
  );
}
