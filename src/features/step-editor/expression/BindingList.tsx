import { useMemo, useState } from 'react';
import { useEditor } from '../../../state/useEditor';
import { SearchBox } from '../../../ui/SearchBox';
import { useShown } from '../shownRow';
import styles from './BindingButton.module.css';
import { filledIn } from './filledIn';
import { useConditionPlace } from './useTextPlace';

interface BindingListProps {
  readonly onTake: (name: string) => void;
  readonly onClose: () => void;
}

/** More are found by typing; each value shown has to be filled in. */
const maxShown = 40;

/** The variables of the model whose name contains the typed words, each with its value for the preview. */
export function BindingList({ onTake, onClose }: BindingListProps) {
  const content = useShown((shown) => shown.content);
  const place = useConditionPlace();
  const { environment: chosen, channel } = useEditor((state) => state.preview);
  const [words, setWords] = useState('');
  const environment = chosen ?? content.model.environments.at(-1)?.name ?? null;
  const names = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const all = new Map(content.model.variables.map(({ name }) => [name.toLowerCase(), name]));
    return [...all]
      .filter(([folded]) => wanted.every((word) => folded.includes(word)))
      .map(([, name]) => name)
      .toSorted((one, other) => one.localeCompare(other, 'en'));
  }, [content, words]);
  const rows = useMemo(
    () =>
      names.slice(0, maxShown).map((name) => ({
        name,
        value: environment === null ? null : filledIn(content, place, `#{${name}}`, { environment, channel }),
      })),
    [names, content, place, environment, channel],
  );
  const [first] = names;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its controls
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <SearchBox
        label="Find a variable"
        value={words}
        onChange={setWords}
        ref={focusOnce}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || first === undefined) return;
          event.preventDefault();
          onTake(first);
        }}
      />
      {environment !== null && names.length > 0 && <p className={styles.note}>Values in {environment}</p>}
      <ul className={styles.list} aria-label="Variables">
        {rows.map(({ name, value }) => (
          <li key={name}>
            <button type="button" className={styles.row} onClick={() => onTake(name)}>
              <code>{name}</code>
              <span className={styles.note}>
                {value === null ? '' : (value.note ?? (value.text === '' ? '(empty)' : value.text))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {names.length === 0 && <p className={styles.note}>No variable of the model matches.</p>}
      {names.length > maxShown && <p className={styles.note}>{names.length - maxShown} more; type to find them.</p>}
    </div>
  );
}

function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}
