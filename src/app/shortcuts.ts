import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { selectPanel } from '../state/selectors/view';
import { shortcutOf } from '../state/shortcutKeys';
import type { Tab } from '../state/viewState';
import { applyPendingText, isTextField } from './applyPendingText';
import { tabs } from './shell/tabNames';

/** How long after the key of "Go to" its letter counts, in milliseconds. */
const letterPause = 1500;

/** Keys that work anywhere. Single letters do nothing while a person types text. Returns a function that removes the keys. */
export function connectShortcuts(store: StoreApi<EditorState>): () => void {
  /** When the key of "Go to" was pressed, should its letter come next. */
  let goingAt: number | null = null;
  let onFocus = '';

  /** The letter after "Go to" comes first, whatever else the letter is for where the focus is. */
  function follow(event: KeyboardEvent): void {
    const begun = goingAt;
    goingAt = null;
    if (begun === null || event.timeStamp - begun >= letterPause) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target) || isInDialog(event.target)) return;
    const named = tabs.find(({ key }) => key === event.key.toLowerCase());
    if (named === undefined || store.getState().view.screen !== 'process') return;
    event.stopPropagation();
    act(event, () => goTo(named.tab));
  }

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTextField(event.target);
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      withControl(event, typing);
      return;
    }
    if (event.altKey || typing) return;
    if (event.key === 'F6') cycleRegions(event);
    else if (event.key === 'Escape') closeReasons(event);
    else if (event.key === 'ArrowDown') enterList(event);
    else if (!isInDialog(event.target)) singleKey(event);
  }

  function singleKey(event: KeyboardEvent): void {
    const { settings, showOverlay } = store.getState();
    if (!settings.singleKeys) return;
    const shortcut = shortcutOf(settings.ownKeys, event.key);
    if (shortcut === 'shortcut-list') act(event, () => showOverlay('shortcuts'));
    else if (shortcut === 'go-to') goingAt = event.timeStamp;
  }

  function withControl(event: KeyboardEvent, typing: boolean): void {
    const key = event.key.toLowerCase();
    const { undo, redo, save } = store.getState();
    if (key === 'k' && !event.shiftKey) {
      act(event, () => store.getState().showOverlay('palette'));
      return;
    }
    if (key === 's' && !event.shiftKey) {
      event.preventDefault();
      applyPendingText();
      void save();
      return;
    }
    // In a text field the key undoes typing until the content is what it was when the field got the focus.
    if (typing && (event.target as HTMLInputElement).value !== onFocus) return;
    if (key === 'z' && !event.shiftKey) act(event, undo);
    else if (key === 'y' || (key === 'z' && event.shiftKey)) act(event, redo);
  }

  function closeReasons(event: KeyboardEvent): void {
    if (selectPanel(store.getState())?.kind !== 'why') return;
    event.preventDefault();
    store.getState().changeView({ panel: null });
  }

  function goTo(tab: Tab): void {
    store.getState().changeView({ tab, part: null, panel: null });
  }

  const remember = ({ target }: FocusEvent) => {
    if (isTextField(target)) onFocus = (target as HTMLInputElement).value;
  };
  document.addEventListener('keydown', follow, true);
  document.addEventListener('keydown', press);
  document.addEventListener('focusin', remember);
  return () => {
    document.removeEventListener('keydown', follow, true);
    document.removeEventListener('keydown', press);
    document.removeEventListener('focusin', remember);
  };
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** The row of a region that was focused last, or the first. */
const rowSelector = '[data-row] a[tabindex="0"]';

/** From the region itself, where "Skip to steps" leads, an arrow key goes into its list. */
function enterList(event: KeyboardEvent): void {
  const row = event.target instanceof Element && event.target.matches('nav') && event.target.querySelector(rowSelector);
  if (row instanceof HTMLElement) act(event, () => row.focus());
}

/** The parts of the process screen, in the order of the page; in the library there is only the page itself. */
const regionSelector = '#root header:has(~ nav), nav, #details, aside';

function cycleRegions(event: KeyboardEvent): void {
  const regions = [...document.querySelectorAll<HTMLElement>(regionSelector)].filter(
    (region) => region.getClientRects().length > 0,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  // With the focus on the page or a heading, go to the list.
  const isAtHeading = document.activeElement?.matches('body, h1, nav[tabindex]') ?? true;
  const list =
    isAtHeading && !event.shiftKey ? regions.find((region) => region.querySelector('[data-row]')) : undefined;
  const next = list ?? regions.at((event.shiftKey ? Math.max(at, 0) - 1 : at + 1) % regions.length);
  if (!next) return;
  event.preventDefault();
  // In a list, the row that was focused last, since its keys continue there; elsewhere the first control.
  const inside =
    next.querySelector<HTMLElement>(rowSelector) ??
    next.querySelector<HTMLElement>('a[href], :is(button, input, select, textarea):not(:disabled), [tabindex]');
  (inside ?? next).focus();
}
