import { useEditor } from '../../state/useEditor';
import styles from './ShortcutList.module.css';
import { shortcutTable } from './shortcutTable';

/** All keys of the app by where they work; single letters are left out while switched off. */
export function ShortcutList({ heading: Heading }: { readonly heading: 'h2' | 'h3' }) {
  const singleKeys = useEditor((state) => state.settings.singleKeys);
  return (
    <div className={styles.groups}>
      {shortcutTable.map(({ where, lines }) => (
        <section key={where} aria-label={where}>
          <Heading className={styles.where}>{where}</Heading>
          <dl className={styles.lines}>
            {lines
              .filter((line) => singleKeys || line.isSingleKey !== true)
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
