import type { FoundFile } from '../../core/index';
import { handlingOf, handlingWords, kindAndCount, sharedFolder } from './fileWords';
import styles from './ImportReview.module.css';

/** Every file with what it is and what becomes of it; what opens stands first. */
export function FoundFiles({ found }: { readonly found: readonly FoundFile[] }) {
  const order = ['opened', 'broken', 'model', 'reading', 'left'];
  const folder = sharedFolder(found);
  const sorted = found.toSorted((one, other) => order.indexOf(handlingOf(one)) - order.indexOf(handlingOf(other)));
  return (
    <ul className={styles.files} aria-label="Files">
      {sorted.map((file) => (
        <li key={file.path} className={styles.file} data-handling={handlingOf(file)}>
          <span className={styles.path} title={file.path}>
            {file.path.slice(folder.length)}
          </span>
          <span>{kindAndCount(file)}</span>
          <span className={styles.handling}>{handlingWords[handlingOf(file)]}</span>
        </li>
      ))}
    </ul>
  );
}
