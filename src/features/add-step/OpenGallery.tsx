import { type KeyboardEvent, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Process, type StepTemplate, typedWords } from '../../core/index';
import { selectField } from '../../state/selectors/view';
import { useEditorStore } from '../../state/useEditor';
import { useTemplates } from '../../state/useTemplates';
import type { AddPlace } from '../../state/viewState';
import { Dialog } from '../../ui/Dialog';
import { SearchBox } from '../../ui/SearchBox';
import { CategoryRail } from './CategoryRail';
import { type Card, editionOf } from './cards';
import { Details } from './Details';
import styles from './OpenGallery.module.css';
import { PlaceSelect } from './PlaceSelect';
import { placeWords } from './placeWords';
import { Results } from './Results';
import { SourceSegments } from './SourceSegments';
import { useAddTemplate } from './useAddTemplate';
import type { ResultsHandle } from './useCardWindow';
import { useGallery } from './useGallery';
import { useSaidResults } from './useSaidResults';

export interface OpenGalleryProps {
  readonly process: Process;
  readonly place: AddPlace;
}

/** Search and categories, the templates they leave, and one of them in full. Nothing is added by looking. */
export function OpenGallery({ process, place }: OpenGalleryProps) {
  const { getState } = useEditorStore();
  const lists = useTemplates();
  // The window opens at once; what fills it is drawn in slices.
  const templates = useDeferredValue(lists.all, noTemplates);
  const isReady = templates === lists.all;
  const gallery = useGallery(templates, process, place.at === 'into');
  const addTemplate = useAddTemplate();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<ResultsHandle>(null);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [edition, setEdition] = useState<Readonly<Record<string, string>>>({});
  const [isPage, setPage] = useState(false);
  // Enter pressed before the answer to what was typed: it means the first one of that answer.
  const [waiting, setWaiting] = useState<{ readonly stay: boolean; readonly times: number } | null>(null);
  useSaidResults(gallery);

  const shown = gallery.cards.find((card) => card.key === shownKey) ?? gallery.cards[0] ?? null;
  const detailed = useDeferredValue(shown);
  const templateOf = (card: Card) => editionOf(card, edition[card.key], typedWords(gallery.query));
  const add = (card: Card, stay = false) => addTemplate(templateOf(card), place, { stay });

  useEffect(() => {
    if (waiting === null || !gallery.isCurrent) return;
    setWaiting(null);
    for (let time = 0; shown && time < waiting.times; time += 1) add(shown, waiting.stay);
  });

  function goTo(change: { readonly place?: AddPlace } | null): void {
    getState().changeView({ panel: change === null ? null : { kind: 'add', place: change.place ?? place } });
  }

  /** After adding, the name of the new step has the focus. */
  function leadsBack(): boolean {
    return selectField(getState()) === null;
  }

  function show(card: Card, asPage = false): void {
    setShownKey(card.key);
    if (asPage) setPage(true);
  }

  /** Chooses among the results while the search box keeps the focus. */
  function searchKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      const stay = event.ctrlKey || event.metaKey;
      if (!gallery.isCurrent) setWaiting((before) => ({ stay, times: (before?.times ?? 0) + 1 }));
      else if (shown) add(shown, stay);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const at = gallery.cards.findIndex((card) => card.key === shown?.key);
    const next = gallery.cards[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))];
    if (!next) return;
    show(next);
    list.current?.reveal(gallery.cards.indexOf(next));
    getState().announce(`${next.name}, ${gallery.cards.indexOf(next) + 1} of ${gallery.cards.length}.`);
  }

  /** Back from the page of one template, to its line in the list. */
  function backToList(): void {
    flushSync(() => setPage(false));
    if (shown) list.current?.focus(gallery.cards.indexOf(shown));
  }

  function chooseCategory(category: string | null): void {
    startTransition(() => gallery.setFilter({ category }));
    setShownKey(null);
    list.current?.toTop();
  }

  function typed(query: string): void {
    gallery.setQuery(query);
    setWaiting(null);
    setShownKey(null);
    list.current?.toTop();
  }

  return (
    <Dialog
      place="wide"
      title="Add a step"
      note={placeWords(process, place)}
      initialFocus={searchBox}
      returnsFocus={leadsBack}
      onClose={() => goTo(null)}
    >
      <div className={styles.tools} data-page={isPage || undefined}>
        <SearchBox
          ref={searchBox}
          label={isReady ? `Search ${gallery.totalCount} templates` : 'Search templates'}
          value={gallery.query}
          onChange={typed}
          onKeyDown={searchKey}
        />
        <SourceSegments
          templates={lists.all}
          value={gallery.filter.source}
          onChange={(source) => {
            startTransition(() => gallery.setFilter({ source, category: null }));
            setShownKey(null);
          }}
        />
        <PlaceSelect process={process} place={place} onChange={(next) => goTo({ place: next })} />
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> adds, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> adds and stays for
          more.
        </p>
      </div>
      <div className={styles.columns} data-page={isPage || undefined}>
        <CategoryRail gallery={gallery} onChoose={chooseCategory} />
        <Results
          ref={list}
          gallery={gallery}
          lists={lists}
          isReady={isReady}
          shown={shown}
          onShow={show}
          onAdd={add}
          onStartFromScript={(template) => addTemplate(template, place)}
        />
        {detailed && (
          <Details
            key={templateOf(detailed).id}
            card={detailed}
            template={templateOf(detailed)}
            onEdition={(template) => setEdition((before) => ({ ...before, [detailed.key]: template.id }))}
            onAdd={() => add(detailed)}
            onBack={isPage ? backToList : null}
          />
        )}
      </div>
    </Dialog>
  );
}

const noTemplates: readonly StepTemplate[] = [];
