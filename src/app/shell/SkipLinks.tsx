import styles from './SkipLinks.module.css';

/** Skip links for keyboard users. They are buttons, because `#` holds the app's own address. */
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
