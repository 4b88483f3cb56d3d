import type { Settings } from '../../state/settings';
import { shownKey } from '../../state/shortcutKeys';
import { useEditor } from '../../state/useEditor';
import styles from './ShortcutList.module.css';
import { keysAfter, type ShortcutLine, shortcutTable, shortcutWords } from './shortcutTable';

export interface ShortcutListProps {
  readonly heading: 'h2' | 'h3';
  /** Leaves out the keys that can be changed, where they are listed beside it. */
  readonly only?: 'fixed';
}

/** All keys of the app by where they work; single letters are left out while switched off. */
export function ShortcutList({ heading: Heading, only }: ShortcutListProps) {
  const settings = useEditor((state) => state.settings);
  return (
    <div className={styles.groups}>
      {shortcutTable.map(({ where, lines }) => (
        <section key={where} aria-label={where}>
          <Heading className={styles.where}>{where}</Heading>
          <dl className={styles.lines}>
            {lines
              .filter((line) => only !== 'fixed' || 'keys' in line)
              .flatMap((line) => shownLine(line, settings))
              .map(({ keys, does }) => (
                <div className={styles.line} key={does}>
                  <dt className={styles.keys}>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function shownLine(
  line: ShortcutLine,
  settings: Settings,
): readonly { readonly keys: string; readonly does: string }[] {
  if ('keys' in line) return settings.singleKeys || line.isSingleKey !== true ? [line] : [];
  const key = shownKey(settings, line.shortcut);
  return key === undefined ? [] : [{ keys: `${key}${keysAfter(line.shortcut)}`, does: shortcutWords[line.shortcut] }];
}
