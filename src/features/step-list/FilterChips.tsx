import { parseFilter, withoutToken } from '../../rows/filterText';
import { Icon } from '../../ui/Icon';
import styles from './ListTools.module.css';

/** The conditions of the filter, each to be taken away by itself. */
export function FilterChips({
  filter,
  onFilter,
}: {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}) {
  const { tokens } = parseFilter(filter);
  if (tokens.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Conditions of the filter">
      {tokens.map((token) => (
        <li key={token.text}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Remove ${token.text}`}
            onClick={() => onFilter(withoutToken(filter, token))}
          >
            {token.text}
            <Icon name="close" size={11} />
          </button>
        </li>
      ))}
    </ul>
  );
}
