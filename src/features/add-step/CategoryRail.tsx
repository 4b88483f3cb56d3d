import { memo } from 'react';
import { Select } from '../../ui/Select';
import styles from './CategoryRail.module.css';
import type { Gallery } from './useGallery';

export interface CategoryRailProps {
  readonly gallery: Gallery;
  readonly onChoose: (category: string | null) => void;
}

/** The categories of templates with their current counts: a list beside the results, a select above them on a phone. */
export const CategoryRail = memo(function CategoryRail({ gallery, onChoose }: CategoryRailProps) {
  const { categories, allCount, filter } = gallery;
  const entries = [{ category: null, count: allCount }, ...categories];
  const isGone = filter.category !== null && categories.every(({ category }) => category !== filter.category);
  const shown = isGone ? [...entries, { category: filter.category, count: 0 }] : entries;
  return (
    <nav className={styles.rail} aria-label="Categories">
      <ul className={styles.list}>
        {shown.map(({ category, count }) => (
          <li key={category ?? ''}>
            <button
              type="button"
              className={styles.entry}
              aria-pressed={filter.category === category}
              onClick={() => onChoose(category)}
            >
              <span>{category ?? all}</span> <span className={styles.count}>{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.select}>
        <Select
          aria-label="Category"
          value={filter.category ?? ''}
          options={shown.map(({ category, count }) => ({
            value: category ?? '',
            label: `${category ?? all} (${count})`,
          }))}
          onChange={(category) => onChoose(category === '' ? null : category)}
        />
      </div>
    </nav>
  );
});

const all = 'All categories';
