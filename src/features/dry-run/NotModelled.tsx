import type { Plan } from '../../core/index';
import styles from './NotModelled.module.css';

/** What the plan cannot say, always one click away. */
export function NotModelled({ plan }: { readonly plan: Plan }) {
  const count = plan.notModelled.length;
  if (count === 0) return null;
  return (
    <details className={styles.panel}>
      <summary>{count === 1 ? '1 thing is not modelled' : `${count} things are not modelled`}</summary>
      <p>
        A dry run computes, in this browser, which steps would run and why. It runs no script and contacts no server.
      </p>
      <ul>
        {plan.notModelled.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
