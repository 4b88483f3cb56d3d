import { useState } from 'react';
import { defaultKeys, keyOf, keyWord, type ShortcutId, shortcutIds, withKey } from '../../state/shortcutKeys';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { keysAfter, shortcutWords } from '../shortcutList/shortcutTable';
import { KeyButton } from './KeyButton';
import styles from './SettingLines.module.css';

/** The single keys, each of which can be another one. */
export function KeyChoices() {
  const ownKeys = useEditor((state) => state.settings.ownKeys);
  const change = useEditor((state) => state.changeSettings);
  const announce = useEditor((state) => state.announce);
  const [refusal, setRefusal] = useState<{ readonly id: ShortcutId; readonly text: string } | null>(null);
  const set = (id: ShortcutId, key: string) => {
    setRefusal(null);
    change({ ownKeys: withKey(ownKeys, id, key) });
    announce(`${shortcutWords[id]}: ${keyWord(key)}.`);
  };
  const offer = (id: ShortcutId, key: string) => {
    const other = shortcutIds.find((each) => each !== id && keyOf(ownKeys, each) === key);
    if (other === undefined) set(id, key);
    else setRefusal({ id, text: takenWords(key, other) });
  };
  return (
    <>
      <ul className={styles.lines} aria-label="Single keys">
        {shortcutIds.map((id) => {
          const what = shortcutWords[id];
          const key = keyOf(ownKeys, id);
          return (
            <li className={styles.line} key={id}>
              <span>{what}</span>
              <kbd className={styles.key}>{`${keyWord(key)}${keysAfter(id)}`}</kbd>
              <span className={styles.ways}>
                <KeyButton
                  what={what}
                  onKey={(pressed) => offer(id, pressed)}
                  onRefused={(text) => setRefusal({ id, text })}
                  onBegin={() => setRefusal(null)}
                />
                {id in ownKeys && (
                  <Button
                    aria-label={`Reset the key of ${what} to ${keyWord(defaultKeys[id])}`}
                    onClick={({ currentTarget }) => {
                      // It goes away once it is done; the focus stays in the line.
                      currentTarget.parentElement?.querySelector('button')?.focus();
                      offer(id, defaultKeys[id]);
                    }}
                  >
                    Reset to {keyWord(defaultKeys[id])}
                  </Button>
                )}
              </span>
              {refusal?.id === id && (
                <p className={styles.refusal} role="alert">
                  {refusal.text}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          whyNot={Object.keys(ownKeys).length === 0 ? 'All keys have their defaults' : null}
          onClick={() => {
            setRefusal(null);
            change({ ownKeys: {} });
            announce('All keys have their defaults again.');
          }}
        >
          Reset all keys
        </Button>
      </div>
    </>
  );
}

function takenWords(key: string, other: ShortcutId): string {
  return `${keyWord(key)} is taken by "${shortcutWords[other]}". Press another key, or change that one first.`;
}
