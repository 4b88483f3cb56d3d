import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { listOf, type ModelKind } from '../../core/index';
import { selectField, selectTab } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import type { MenuEntry } from '../../ui/Menu';
import { SearchBox } from '../../ui/SearchBox';
import { TitledSection } from '../../ui/TitledSection';
import { useFocusAfterRemoval } from '../../ui/useFocusAfterRemoval';
import { useGradually } from '../../ui/useGradually';
import { useLineKeys } from '../../ui/useLineKeys';
import { AddModelItem } from './AddModelItem';
import { fitsWords } from './fitsWords';
import { ModelItemLine } from './ModelItemLine';
import styles from './ModelItemList.module.css';
import { UnknownNote } from './UnknownNote';
import { useModel } from './useModel';

type ItemOf<K extends ModelKind> = ReturnType<typeof listOf<K>>[number];

export interface ModelItemListProps<K extends ModelKind> {
  readonly kind: K;
  readonly title: string;
  /** What they are for, in a line or two. */
  readonly about: ReactNode;
  /** What an empty list means, and what to do. */
  readonly empty: ReactNode;
  /** Whether their order has a meaning and can be changed. */
  readonly isOrdered?: boolean;
  /** Whether the settings need the whole width, below the name. */
  readonly isWide?: boolean;
  /** Heads of the columns, where the settings of each are in one line under them; the name has the first. */
  readonly columns?: readonly string[];
  /** A new thing with a name and nothing else. */
  readonly make: (name: string) => ItemOf<K>;
  /** The settings of one thing beside its name. */
  readonly children: (thing: ItemOf<K>) => ReactNode;
  /** What its menu offers besides moving and removing. */
  readonly entriesOf?: (thing: ItemOf<K>) => readonly MenuEntry[];
  /** Between the description and the list. */
  readonly above?: ReactNode;
  /** Buttons beside "Add". */
  readonly actions?: ReactNode;
}

/** How many lines are on screen at once; the filter finds the others. */
const maxLines = 100;
/** Each line has a handful of fields, so a few are drawn at a time. */
const linesAtOnce = 3;
const filterFrom = 8;

/** A page of named objects of the model: to add, rename, edit, order and remove. */
export function ModelItemList<K extends ModelKind>(props: ModelItemListProps<K>) {
  const {
    kind,
    title,
    about,
    empty,
    isOrdered = false,
    isWide = false,
    columns,
    make,
    children,
    entriesOf,
    above,
    actions,
  } = props;
  const things = listOf(useModel(), kind);
  const [filter, setFilter] = useState('');
  const keys = useLineKeys(useMemo(() => things.map(({ name }) => name), [things]));
  const asked = useEditor((state) => (selectTab(state) === 'model' ? selectField(state) : null));
  // A link to one object shows only that; the filter says so and can be cleared.
  useEffect(() => {
    if (asked !== null) setFilter(asked);
  }, [asked]);
  const page = useRef<HTMLElement>(null);
  const onRemoved = useFocusAfterRemoval(page);
  const isFiltered = filter.trim() !== '';
  const fitting = isFiltered ? things.filter((thing) => fitsWords(thing, filter)) : things;
  const drawn = useGradually(Math.min(fitting.length, maxLines), linesAtOnce);
  return (
    <TitledSection id={`model-${kind}`} title={title} count={things.length} about={about} ref={page}>
      {isNamedByOthers(kind) && <UnknownNote kind={kind} />}
      {above}
      {(things.length >= filterFrom || filter !== '') && (
        <SearchBox label={`Filter ${title.toLowerCase()}`} value={filter} onChange={setFilter} />
      )}
      {things.length === 0 ? (
        <div className={styles.empty}>{empty}</div>
      ) : (
        <ul className={styles.list} aria-label={title} data-columns={columns !== undefined || undefined}>
          {columns !== undefined && fitting.length > 0 && <Heads columns={columns} />}
          {fitting.slice(0, drawn).map((thing, at) => (
            <ModelItemLine
              key={keys[things.indexOf(thing)]}
              kind={kind}
              thing={thing}
              isInferred={'inferred' in thing && thing.inferred === true}
              place={isOrdered && !isFiltered ? { at: things.indexOf(thing), count: things.length } : null}
              isWide={isWide}
              onRemove={() => onRemoved(at)}
              entries={entriesOf?.(thing) ?? []}
            >
              {children(thing)}
            </ModelItemLine>
          ))}
        </ul>
      )}
      {fitting.length > maxLines && (
        <p className={styles.about}>
          {maxLines} of {fitting.length.toLocaleString('en')} are shown. Filter to see others.
        </p>
      )}
      {things.length > 0 && fitting.length === 0 && <p className={styles.about}>None matches the filter.</p>}
      <div className={styles.foot}>
        <AddModelItem kind={kind} make={make} />
        {actions}
      </div>
    </TitledSection>
  );
}

/** The column headings; every field has its own label as well. */
function Heads({ columns }: { readonly columns: readonly string[] }) {
  const [name, ...others] = columns;
  return (
    <li className={styles.heads} aria-hidden="true">
      <span>{name}</span>
      <span className={styles.settings}>
        {others.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </span>
    </li>
  );
}

/** Kinds that something else refers to by name. */
function isNamedByOthers(kind: ModelKind): kind is Exclude<ModelKind, 'target' | 'freeze' | 'approval'> {
  return kind !== 'target' && kind !== 'freeze' && kind !== 'approval';
}
