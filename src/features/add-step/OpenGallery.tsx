import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Process } from '../../core/index';
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
import { typedWords } from './search/words';
import { useAddTemplate } from './useAddTemplate';
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
  const gallery = useGallery(lists.all, process, place.at === 'into');
  const addTemplate = useAddTemplate();
  const searchBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [edition, setEdition] = useState<Readonly<Record<string, string>>>({});
  const [isPage, setPage] = useState(false);
  useSaidResults(gallery);

  const shown = gallery.cards.find((card) => card.key === shownKey) ?? gallery.cards[0] ?? null;
  const templateOf = (card: Card) => editionOf(card, edition[card.key], typedWords(gallery.query));
  const add = (card: Card, stay = false) => addTemplate(templateOf(card), place, { stay });

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
    if (event.key === 'Enter' && shown) {
      event.preventDefault();
      add(shown, event.ctrlKey || event.metaKey);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const at = gallery.cards.findIndex((card) => card.key === shown?.key);
    const next = gallery.cards[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))];
    if (!next) return;
    show(next);
    lineOf(next)?.scrollIntoView({ block: 'nearest' });
    getState().announce(`${next.name}, ${gallery.cards.indexOf(next) + 1} of ${gallery.cards.length}.`);
  }

  function lineOf(card: Card): HTMLElement | undefined {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    return lines.find((line) => line.dataset['card'] === card.key);
  }

  /** Back from the page of one template, to its line in the list. */
  function backToList(): void {
    flushSync(() => setPage(false));
    if (shown) lineOf(shown)?.querySelector('button')?.focus();
  }

  function chooseCategory(category: string | null): void {
    gallery.setFilter({ category });
    setShownKey(null);
    list.current?.scrollTo?.({ top: 0 });
  }

  function typed(query: string): void {
    gallery.setQuery(query);
    setShownKey(null);
    list.current?.scrollTo?.({ top: 0 });
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
          label={`Search ${gallery.totalCount} templates`}
          value={gallery.query}
          onChange={typed}
          onKeyDown={searchKey}
        />
        <SourceSegments
          templates={lists.all}
          value={gallery.filter.source}
          onChange={(source) => {
            gallery.setFilter({ source, category: null });
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
          shown={shown}
          onShow={show}
          onAdd={add}
          onStartFromScript={(template) => addTemplate(template, place)}
        />
        {shown && (
          <Details
            key={templateOf(shown).id}
            card={shown}
            template={templateOf(shown)}
            onEdition={(template) => setEdition((before) => ({ ...before, [shown.key]: template.id }))}
            onAdd={() => add(shown)}
            onBack={isPage ? backToList : null}
          />
        )}
      </div>
    </Dialog>
  );
}
