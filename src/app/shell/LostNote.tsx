import { useEditor, useEditorStore } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './LostNote.module.css';

/** Says that what the address names does not exist, with links to close names. */
export function LostNote() {
  const lost = useEditor((state) => state.lost);
  const store = useEditorStore();
  if (lost === null) return null;
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning" />
      <p className={styles.text}>
        {lost.text}{' '}
        {lost.ways.map(({ label, href }) => (
          <a key={href} className={styles.way} href={href}>
            {label}
          </a>
        ))}
      </p>
      <IconButton icon="close" label="Close this message" onClick={() => store.setState({ lost: null })} />
    </div>
  );
}
