import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { listOf, type ModelKind } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { CommitInput } from '../../ui/CommitInput';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { SearchBox } from '../../ui/SearchBox';
import { TextInput } from '../../ui/TextInput';
import styles from './ThingList.module.css';
import { useModel, useModelEdits } from './useModel';

type ThingOf<K extends ModelKind> = ReturnType<typeof listOf<K>>[number];

export interface ThingListProps<K extends ModelKind> {
  readonly kind: K;
  readonly title: string;
  /** What they are for, in a line or two. */
  readonly about: ReactNode;
  /** Whether their order means something and can be changed. */
  readonly isOrdered?: boolean;
  /** A new thing with a name and nothing else. */
  readonly make: (name: string) => ThingOf<K>;
  /** The settings of one thing beside its name. */
  readonly children: (thing: ThingOf<K>) => ReactNode;
  /** Buttons beside "Add". */
  readonly actions?: ReactNode;
}

/** So many lines are on screen at once; the filter leads to the others. */
const mostLines = 100;
const filterFrom = 8;

/** A page of things in the model that have a name: to add, rename, set, order and remove. */
export function ThingList<K extends ModelKind>(props: ThingListProps<K>) {
  const { kind, title, about, isOrdered = false, make, children, actions } = props;
  const things = listOf(useModel(), kind);
  const [filter, setFilter] = useState('');
  const asked = useEditor(({ view }) => (view.screen === 'process' && view.tab === 'model' ? view.field : null));
  // A reason that leads to a thing shows that one alone; the filter says so and can be cleared.
  useEffect(() => {
    if (asked !== null) setFilter(asked);
  }, [asked]);
  const wanted = filter.trim().toLowerCase();
  const fitting =
    wanted === '' ? things : things.filter((thing) => JSON.stringify(thing).toLowerCase().includes(wanted));
  return (
    <section className={styles.page} aria-labelledby={`model-${kind}`}>
      <h2 className={styles.title} id={`model-${kind}`}>
        {title} <span className={styles.count}>{things.length}</span>
      </h2>
      <p className={styles.about}>{about}</p>
      {(things.length >= filterFrom || filter !== '') && (
        <SearchBox label={`Filter ${title.toLowerCase()}`} value={filter} onChange={setFilter} />
      )}
      <ul className={styles.list} aria-label={title}>
        {fitting.slice(0, mostLines).map((thing) => (
          <ThingLine
            key={thing.name}
            kind={kind}
            name={thing.name}
            isInferred={'inferred' in thing && thing.inferred === true}
            place={isOrdered && wanted === '' ? { at: things.indexOf(thing), count: things.length } : null}
          >
            {children(thing)}
          </ThingLine>
        ))}
      </ul>
      {fitting.length > mostLines && (
        <p className={styles.about}>
          {mostLines} of {fitting.length.toLocaleString('en')} are shown. Filter to see others.
        </p>
      )}
      {things.length > 0 && fitting.length === 0 && <p className={styles.about}>None fits the filter.</p>}
      <div className={styles.foot}>
        <AddThing kind={kind} make={make} />
        {actions}
      </div>
    </section>
  );
}

interface ThingLineProps {
  readonly kind: ModelKind;
  readonly name: string;
  readonly isInferred: boolean;
  readonly place: { readonly at: number; readonly count: number } | null;
  readonly children: ReactNode;
}

function ThingLine({ kind, name, isInferred, place, children }: ThingLineProps) {
  const edits = useModelEdits(kind);
  const [problem, setProblem] = useState<string | null>(null);
  const moves =
    place === null
      ? []
      : [
          {
            label: 'Move up',
            whyNot: place.at === 0 ? 'It is the first' : null,
            onSelect: () => edits.move(name, place.at - 1),
          },
          {
            label: 'Move down',
            whyNot: place.at === place.count - 1 ? 'It is the last' : null,
            onSelect: () => edits.move(name, place.at + 1),
          },
          { kind: 'line' as const },
        ];
  return (
    <li className={styles.line}>
      <div className={styles.name}>
        {place !== null && <span className={styles.number}>{place.at + 1}</span>}
        <CommitInput
          aria-label={`Name of ${name}`}
          aria-invalid={problem !== null || undefined}
          value={name}
          onCommit={(text) => edits.rename(name, text)}
          onProblem={setProblem}
        />
        {isInferred && (
          <span className={styles.inferred} title="Only the process names it; nothing else is known of it">
            inferred
          </span>
        )}
        {problem !== null && (
          <p className={styles.problem} role="alert">
            <Icon name="error" size={14} /> {problem}
          </p>
        )}
      </div>
      <div className={styles.settings}>{children}</div>
      <Menu
        label={`Menu of ${name}`}
        align="end"
        trigger={<IconButton icon="more" label={`Menu of ${name}`} />}
        entries={() => [...moves, { label: 'Remove', danger: true, onSelect: () => edits.remove(name) }]}
      />
    </li>
  );
}

function AddThing<K extends ModelKind>({ kind, make }: Pick<ThingListProps<K>, 'kind' | 'make'>) {
  const { add } = useModelEdits(kind);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = add(make(text.trim()));
    setProblem(found);
    if (found === null) setText('');
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput
        aria-label={`Name of the new ${kind}`}
        aria-invalid={problem !== null || undefined}
        placeholder={`New ${kind}`}
        value={text}
        onChange={setText}
      />
      <Button type="submit" icon="add" whyNot={text.trim() === '' ? 'Type a name first' : null}>
        Add
      </Button>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
