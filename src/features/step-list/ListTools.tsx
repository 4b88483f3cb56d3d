import { memo, type RefObject, useRef } from 'react';
import { Button, IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { FilterBox } from './FilterBox';
import { FilterChips } from './FilterChips';
import { ListSummary } from './ListSummary';
import styles from './ListTools.module.css';
import { PreviewAs } from './PreviewAs';
import { Suggestions } from './Suggestions';

export interface ListToolsProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly filterBox: RefObject<HTMLInputElement | null>;
  readonly menu: () => readonly MenuEntry[];
  /** Down from the filter box leads into the list. */
  readonly onEnterList: () => void;
}

/** Above the list: the filter with its menu, the preview, and the summary. */
export const ListTools = memo(function ListTools({ filter, onFilter, filterBox, menu, onEnterList }: ListToolsProps) {
  const offers = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <FilterBox
          filter={filter}
          onFilter={onFilter}
          filterBox={filterBox}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              const first = offers.current?.querySelector('button');
              if (first) first.focus();
              else onEnterList();
            } else if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <ListMenu menu={menu} />
      </div>
      <Suggestions ref={offers} filter={filter} onFilter={onFilter} filterBox={filterBox} />
      <FilterChips filter={filter} onFilter={onFilter} />
      <PreviewAs />
      <ListSummary />
    </div>
  );
});

/** Apart, since a menu costs more to draw again than the letter typed beside it. */
const ListMenu = memo(function ListMenu({ menu }: Pick<ListToolsProps, 'menu'>) {
  return (
    <Menu
      label="More list actions"
      align="end"
      trigger={<IconButton icon="more" look="plain" label="More list actions" />}
      entries={menu}
    />
  );
});

export interface ListButtonsProps {
  readonly whyNoReorder: string | null;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly onAdd: () => void;
  readonly onReorder: () => void;
}

/** The two main commands, always visible. */
export const ListButtons = memo(function ListButtons({ whyNoReorder, addButton, onAdd, onReorder }: ListButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button ref={addButton} icon="add" onClick={onAdd}>
        Add step
      </Button>
      <Button icon="reorder" whyNot={whyNoReorder} onClick={onReorder}>
        Reorder
      </Button>
    </div>
  );
});
