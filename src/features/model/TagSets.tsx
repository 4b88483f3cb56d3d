import { useMemo } from 'react';
import { counted } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import styles from './TagSets.module.css';
import { tagSets } from './tagSetsOf';
import { useModel } from './useModel';

/** Tag sets with their tags, and how many tenants have each; a tag that steps ask for and nobody has is marked. */
export function TagSets() {
  const model = useModel();
  const process = useEditor(selectProcess);
  const sets = useMemo(() => tagSets(model, process), [model, process]);
  if (sets.length === 0) return null;
  return (
    <section aria-label="Tag sets" className={styles.sets}>
      <h3 className={styles.title}>Tag sets</h3>
      <dl className={styles.list}>
        {sets.map(({ name, tags }) => (
          <div key={name} className={styles.set}>
            <dt>{name}</dt>
            {tags.map(({ tag, tenants, isAsked }) => (
              <dd key={tag} className={styles.tag} data-none={tenants === 0 || undefined}>
                {tag} <span className={styles.count}>{countWords(tenants, isAsked)}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function countWords(tenants: number, isAsked: boolean): string {
  if (tenants === 0) return isAsked ? 'no tenant has it, but steps require it' : 'no tenant has it';
  return counted(tenants, 'tenant');
}
