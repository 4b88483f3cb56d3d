import { type KeyboardEvent, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ownOf, type Process, type StepTemplate, typedWords } from '../../core/index';
import { selectField } from '../../state/selectors/view';
import { useEditorStore } from '../../state/useEditor';
import { useTemplates } from '../../state/useTemplates';
import type { AddPlace } from '../../state/viewState';
import { Dialog } from '../../ui/Dialog';
import { SearchBox } from '../../ui/SearchBox';
import { useStable } from '../../ui/useStable';
import { CategoryRail } from './CategoryRail';
import { type Card, editionOf } from './cards';
import { Details } from './Details';
import type { TemplateFilter } from './filterTemplates';
import styles from './OpenGallery.module.css';
import { PlaceSelect } from './PlaceSelect';
import { placeWords } from './placeWords';
import { Results } from './Results';
import { SourceSegments } from './SourceSegments';
import { useAddTemplate } from './useAddTemplate';
import { useAnnouncedResults } from './useAnnouncedResults';
import type { ResultsHandle } from './useCardWindow';
import { everything, useGallery } from './useGallery';
import { useSettled } from './useSettled';

export interface OpenGalleryProps {
  readonly process: Process;
  readonly place: AddPlace;
}

/** Search and categories, the matching templates, and one of them in full. */
export function OpenGallery({ process, place }: OpenGalleryProps) {
  const { getState } = useEditorStore();
  const lists = useTemplates();
  // The window opens at once with the search box; its content is rendered afterwards and in slices.
  const isOpen = useDeferredValue<boolean>(true, false);
  const templates = useDeferredValue(lists.all, noTemplates);
  const isReady = templates === lists.all;
  const [query, setQuery] = useState('');
  const gallery = useGallery(templates, process, place.at === 'into', query);
  const isCurrent = gallery.isComplete && gallery.query === query;
  const addTemplate = useAddTemplate();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<ResultsHandle>(null);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [edition, setEdition] = useState<Readonly<Record<string, string>>>({});
  const [isPage, setPage] = useState(false);
  // Enter pressed before the search result: it adds the first template of that result.
  const [waiting, setWaiting] = useState<{ readonly stay: boolean; readonly times: number } | null>(null);
  useAnnouncedResults(gallery);

  const shown = gallery.cards.find((card) => card.key === shownKey) ?? gallery.cards[0] ?? null;
  // While a person types, the first card changes with each key; it is shown in full when they pause.
  const settled = useSettled(shown, shownKey === null ? (query === '' ? narrowingPause : typingPause) : 0);
  const detailed = isPage ? shown : settled;
  const templateOf = (card: Card) => editionOf(card, ownOf(edition, card.key), typedWords(gallery.query));
  const add = useStable((card: Card, stay?: boolean) => addTemplate(templateOf(card), place, { stay: stay === true }));

  useEffect(() => {
    if (waiting === null || !isCurrent) return;
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

  const show = useStable((card: Card, asPage?: boolean): void => {
    setShownKey(card.key);
    if (asPage) setPage(true);
  });

  /** Chooses among the results while the search box keeps the focus. */
  function searchKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      const stay = event.ctrlKey || event.metaKey;
      if (!isCurrent) setWaiting((before) => ({ stay, times: (before?.times ?? 0) + 1 }));
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

  /** From the page of one template back to its line in the list. */
  const backToList = useStable((): void => {
    flushSync(() => setPage(false));
    if (shown) list.current?.focus(gallery.cards.indexOf(shown));
  });

  /** Narrows the list; shows its beginning. */
  function narrow(filter: Partial<TemplateFilter>): void {
    startTransition(() => gallery.setFilter(filter));
    setShownKey(null);
    list.current?.toTop();
  }

  function typed(next: string): void {
    setQuery(next);
    setWaiting(null);
    setShownKey(null);
    list.current?.toTop();
  }

  const chooseCategory = useStable((category: string | null) => narrow({ category }));
  const chooseSource = useStable((source: TemplateFilter['source']) => narrow({ source, category: null }));
  const choosePlace = useStable((next: AddPlace) => goTo({ place: next }));
  const chooseEdition = useStable((card: Card, template: StepTemplate) =>
    setEdition((before) => ({ ...before, [card.key]: template.id })),
  );
  const clear = useStable(() => {
    typed('');
    gallery.setFilter(everything);
  });
  const startFromScript = useStable((template: StepTemplate) => addTemplate(template, place));

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
          value={query}
          onChange={typed}
          onKeyDown={searchKey}
        />
        <SourceSegments templates={lists.all} value={gallery.filter.source} onChange={chooseSource} />
        <PlaceSelect process={process} place={place} onChange={choosePlace} />
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> adds, <kbd>Ctrl</kbd>+<kbd>Enter</kbd> adds and stays for
          more.
        </p>
      </div>
      {isOpen && (
        <div className={styles.columns} data-page={isPage || undefined} aria-busy={!isCurrent}>
          <CategoryRail gallery={gallery} onChoose={chooseCategory} />
          <Results
            ref={list}
            gallery={gallery}
            lists={lists}
            isReady={isReady}
            shown={shown}
            onShow={show}
            onAdd={add}
            onClear={clear}
            onStartFromScript={startFromScript}
          />
          {detailed && (
            <Details
              key={templateOf(detailed).id}
              card={detailed}
              template={templateOf(detailed)}
              onEdition={chooseEdition}
              onAdd={add}
              onBack={isPage ? backToList : null}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

const noTemplates: readonly StepTemplate[] = [];

/** How long typing must pause before a template is shown in full, in milliseconds. */
const typingPause = 150;
/** The same after changing category or source: the list is rendered first. */
const narrowingPause = 60;
