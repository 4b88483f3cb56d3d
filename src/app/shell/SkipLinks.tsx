import styles from './SkipLinks.module.css';

const goals = [
  { id: 'steps', word: 'Skip to steps' },
  { id: 'details', word: 'Skip to step details' },
] as const;

/** Ways past the header for those who walk by key. Buttons, because what stands behind `#` is the address. */
export function SkipLinks({ onPlan }: { readonly onPlan: boolean }) {
  const shown = onPlan ? [{ id: 'details', word: 'Skip to plan' }] : goals;
  return (
    <div className={styles.links}>
      {shown.map(({ id, word }) => (
        <button key={id} type="button" className={styles.link} onClick={() => document.getElementById(id)?.focus()}>
          {word}
        </button>
      ))}
    </div>
  );
}
