import { useId } from 'react';
import { chosenText, counted, type MarkChoice, type MarkedPart } from '../../core/index';
import { RadioGroup } from '../../ui/Choice';
import styles from './MergeChoices.module.css';

type Conflict = Extract<MarkedPart, { readonly kind: 'conflict' }>;
type Way = 'ours' | 'theirs' | 'both' | 'own';

export interface MergeChoicesProps {
  readonly parts: readonly MarkedPart[];
  /** One for each conflict; undefined while nobody chose. */
  readonly choices: readonly (MarkChoice | undefined)[];
  readonly onChoose: (at: number, choice: MarkChoice) => void;
}

/** Each place that both sides changed, with both sides to be seen and one, both, or a text of one's own to be chosen. */
export function MergeChoices({ parts, choices, onChoose }: MergeChoicesProps) {
  const conflicts = parts.filter((part) => part.kind === 'conflict');
  return (
    <ol className={styles.places}>
      {conflicts.map((conflict, at) => (
        <Place
          key={conflict.line}
          conflict={conflict}
          title={`Place ${at + 1} of ${conflicts.length}, line ${conflict.line}`}
          choice={choices[at]}
          onChoose={(choice) => onChoose(at, choice)}
        />
      ))}
    </ol>
  );
}

/** "2 of 3 places chosen" */
export function chosenWords(choices: readonly (MarkChoice | undefined)[]): string {
  const done = choices.filter((choice) => choice !== undefined).length;
  return `${done} of ${counted(choices.length, 'place')} chosen.`;
}

interface PlaceProps {
  readonly conflict: Conflict;
  readonly title: string;
  readonly choice: MarkChoice | undefined;
  readonly onChoose: (choice: MarkChoice) => void;
}

function Place({ conflict, title, choice, onChoose }: PlaceProps) {
  const id = useId();
  const { ours, theirs } = conflict;
  const way: Way | null = choice === undefined ? null : typeof choice === 'object' ? 'own' : choice;
  const choose = (next: Way) => {
    // A person's own text starts with the chosen side, or with both.
    if (next === 'own') onChoose({ text: chosenText(conflict, choice ?? 'both') });
    else onChoose(next);
  };
  return (
    <li className={styles.place} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.sides}>
        <Side word="Ours" side={ours} isChosen={way === 'ours' || way === 'both'} />
        <Side word="Theirs" side={theirs} isChosen={way === 'theirs' || way === 'both'} />
      </div>
      <RadioGroup<Way>
        label={`What to keep at ${title.toLowerCase()}`}
        value={way}
        options={[
          { value: 'ours', label: 'Ours' },
          { value: 'theirs', label: 'Theirs' },
          { value: 'both', label: 'Both, ours first' },
          { value: 'own', label: 'Edit' },
        ]}
        onChange={choose}
      />
      {typeof choice === 'object' && (
        <textarea
          className={styles.own}
          aria-label={`Text at ${title.toLowerCase()}`}
          spellCheck={false}
          rows={Math.min(12, choice.text.split('\n').length + 1)}
          value={choice.text}
          onChange={(event) => onChoose({ text: event.target.value })}
        />
      )}
    </li>
  );
}

function Side({
  word,
  side,
  isChosen,
}: {
  readonly word: string;
  readonly side: Conflict['ours'];
  readonly isChosen: boolean;
}) {
  return (
    <figure className={styles.side} data-chosen={isChosen || undefined}>
      <figcaption className={styles.caption}>
        <b>{word}</b> {side.name !== '' && <span>{side.name}</span>}
      </figcaption>
      {side.text === '' ? (
        <p className={styles.nothing}>No lines: this side deleted them.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <section className={styles.text} tabIndex={0} aria-label={`${word}${side.name === '' ? '' : `, ${side.name}`}`}>
          <pre>{side.text}</pre>
        </section>
      )}
    </figure>
  );
}
