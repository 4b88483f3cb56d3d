import type { StoreApi } from 'zustand';
import { shallow } from 'zustand/shallow';
import { asConfigured, ownOf, type Process, type Scenario } from '../core/index';
import type { EditorState } from '../state/editorState';
import { closestTo, type Lost } from '../state/lost';
import { selectDocument } from '../state/selectors/document';
import { selectChosenScenario, selectScenario } from '../state/selectors/scenarios';
import { selectPanel, selectProcessViewOrNull } from '../state/selectors/view';
import type { ProcessView } from '../state/viewState';
import { type Address, parseAddress, printAddress, type RowAddress } from './address';
import { addressOfProcess } from './addressOfProcess';
import { afterPaint } from './afterPaint';
import { applyPendingText } from './applyPendingText';
import { addressOf, noPreview, rowIn, viewOf } from './viewAddress';
import { printWhatIfs } from './whatIfAddress';
import { withoutUnknown } from './withoutUnknown';

type ProcessAddress = Extract<Address, { readonly screen: 'process' }>;

/**
 * Keeps the address bar and the view in sync, both ways. Navigation adds a history entry; typing in a filter and choosing a
 * preview replace the last one. Closing a panel goes back to where it was opened, so Back closes what is on top.
 *
 * @param load  opens a document that an address names and that is not open yet; false when there is none
 * @returns a function that stops it
 */
export function connectAddress(
  store: StoreApi<EditorState>,
  load: (documentId: string) => Promise<boolean>,
): () => void {
  let goingBack = false;
  let following = false;
  let leaving = false;
  let loading = 0;
  /** The state before a filter was typed that the address does not have yet; null when it has all. */
  let beforeTyping: EditorState | null = null;

  async function follow(): Promise<void> {
    goingBack = false;
    const hash = window.location.hash;
    let address = parseAddress(hash);
    const marks = marksIn(hash);
    if (address.screen === 'process' && ownOf(store.getState().documents, address.document) === undefined) {
      store.getState().navigate(viewOf(address, null).view);
      loading += 1;
      const found = await load(address.document);
      loading -= 1;
      if (window.location.hash !== hash) return;
      const twin = found || marks === null ? null : (await linked()).linkedProcess(store.getState(), marks);
      if (twin !== null) address = { ...address, document: twin };
      else if (!found) {
        const name = address.document;
        store.getState().navigate({ screen: 'library' });
        store.setState((state) => ({ lost: marks === null ? notOpen(name, state) : linkLost(marks.title, hash) }));
        return;
      }
    }
    // What the address names but does not exist is removed from it, without a history entry.
    following = true;
    show(store, address);
    following = false;
    if (marks !== null && address.screen === 'process') {
      const note = (await linked()).otherVersionNote(store.getState(), address.document, marks);
      if (note !== null) store.getState().notify(note);
    }
    // From now on the entry is the page's own, not an address that came from outside.
    if (window.history.state === null) window.history.replaceState({}, '');
  }

  /** Writing the address takes longer than a letter may: it is written when the letter is on screen. */
  function writeInTime(state: EditorState, before: EditorState): void {
    if (isSameForAddress(state, before)) return;
    if (isTypingOnly(state, before)) {
      if (beforeTyping === null) afterPaint(() => writeTyped(store.getState()));
      beforeTyping ??= before;
      return;
    }
    writeTyped(before);
    write(state, before);
  }

  function writeTyped(state: EditorState): void {
    if (beforeTyping === null) return;
    const before = beforeTyping;
    beforeTyping = null;
    write(state, before);
  }

  function write(state: EditorState, before: EditorState): void {
    if (leaving || goingBack) return;
    // The address keeps naming the requested document while it loads.
    if (loading > 0 && state.view === before.view) return;
    if (selectProcessViewOrNull(state) !== null && selectDocument(state) === null) return;
    const next = printAddress(addressOf(state));
    const now = window.location.hash;
    if (next === now) return;
    if (following || isSamePlace(parseAddress(now), parseAddress(next))) {
      window.history.replaceState(window.history.state, '', next);
      return;
    }
    const closesPanel = selectPanel(before) !== null && selectPanel(state) === null;
    if (closesPanel && openedFrom() === next) {
      goingBack = true;
      window.history.back();
      return;
    }
    window.history.pushState({ openedFrom: now }, '', next);
  }

  const onChange = () => {
    // What was typed belongs to the address being left, which is already gone.
    beforeTyping = null;
    // Back and Forward remove the field without a blur event.
    // The resulting edit belongs to the page being left, whose address is already gone.
    leaving = true;
    applyPendingText();
    leaving = false;
    void follow();
  };
  window.addEventListener('popstate', onChange);
  const unsubscribe = store.subscribe(writeInTime);
  void follow();
  return () => {
    window.removeEventListener('popstate', onChange);
    unsubscribe();
  };
}

/** Whether nothing changed of what an address says. */
function isSameForAddress(state: EditorState, before: EditorState): boolean {
  return (
    state.view === before.view && state.preview === before.preview && selectScenario(state) === selectScenario(before)
  );
}

/** Whether the text of the filter is all that changed. */
function isTypingOnly(
  { view, preview }: EditorState,
  { view: viewBefore, preview: previewBefore }: EditorState,
): boolean {
  if (preview !== previewBefore || view.screen !== 'process' || viewBefore.screen !== 'process') return false;
  return view.filter !== viewBefore.filter && shallow({ ...view, filter: '' }, { ...viewBefore, filter: '' });
}

function show(store: StoreApi<EditorState>, address: Address): void {
  if (address.screen !== 'process') {
    store.getState().navigate(address);
    return;
  }
  const { hash } = window.location;
  const document = ownOf(store.getState().documents, address.document);
  const process = document?.content.process ?? null;
  const { address: known, unknown } = withoutUnknown(address, document);
  const { view, missing } = viewOf(known, process);
  store.getState().navigate(view);
  const { environment, channel } = known.preview;
  if (environment !== null)
    store.getState().setPreview({ environment: environment === noPreview ? null : environment });
  if (channel !== null) store.getState().setPreview({ channel });
  const isUsed = tryScenario(store, known);
  const lost = lostRow(address, view, missing, process);
  const texts = [...(lost === null ? [] : [lost.text]), ...unknown, ...(isUsed ? [] : [otherWhatIfs])];
  if (texts.length === 0) return;
  const again = isUsed ? [] : [{ label: 'Follow the link again', href: hash }];
  store.setState({ lost: { text: texts.join(' '), ways: [...(lost?.ways ?? []), ...again] } });
}

/** What to say of a step or action that an address names and that is not there. */
function lostRow(
  { document, row, panel }: ProcessAddress,
  view: ProcessView,
  missing: string | null,
  process: Process | null,
): Lost | null {
  if (process === null) return null;
  if (missing !== null) return unknownStep(missing, document, process);
  if (row !== null && row.action !== null && view.selection?.actionId === null) return unknownAction(row);
  if (panel?.kind !== 'why') return null;
  const shown = rowIn(panel.row, process);
  if (shown === null) return unknownStep(panel.row.step, document, process);
  return panel.row.action !== null && shown.actionId === null ? unknownAction(panel.row) : null;
}

/**
 * Applies the scenario of an address. Unsaved what-ifs are taken only from an address that came from outside; going back to an
 * older entry keeps the current ones.
 *
 * @returns  false where the what-ifs in use are others than those of the address
 */
function tryScenario(store: StoreApi<EditorState>, { scenario, whatIfs }: ProcessAddress): boolean {
  const state = store.getState();
  const chosen = selectChosenScenario(state);
  if (scenario !== null) {
    if (chosen?.name !== scenario) state.chooseScenario(scenario);
    return true;
  }
  const isFromOutside = window.history.state === null;
  if (whatIfs === null || !isFromOutside || state.view.screen !== 'process') return true;
  if (chosen !== null) return hasSameWhatIfs(whatIfs, selectScenario(state));
  state.edit('Use the what-ifs of the link', { scenario: () => ({ ...asConfigured, ...whatIfs }) });
  return true;
}

const otherWhatIfs =
  'Your own what-ifs stay in use, so this is not what the link was made for. Remove them, then follow the link again.';

/** Whether an address says the same of both. */
function hasSameWhatIfs(left: Scenario, right: Scenario): boolean {
  const printed = (scenario: Scenario) =>
    printWhatIfs(scenario)
      .map((pair) => pair.join('='))
      .sort()
      .join('&');
  return printed(left) === printed(right);
}

/** Whether two addresses differ at most in filter text, sorting or preview. */
function isSamePlace(left: Address, right: Address): boolean {
  if (left.screen === 'library' && right.screen === 'library') return true;
  if (left.screen !== 'process' || right.screen !== 'process') return printAddress(left) === printAddress(right);
  const bare = (address: typeof left) =>
    printAddress({
      ...address,
      filter: '',
      field: null,
      preview: { environment: null, channel: null },
      scenario: null,
      whatIfs: null,
    });
  return bare(left) === bare(right);
}

function openedFrom(): string | null {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'openedFrom' in state ? String(state.openedFrom) : null;
}

/** Only a shared link carries these marks. */
function marksIn(hash: string): { readonly fingerprint: string; readonly title: string } | null {
  const params = new URLSearchParams(hash.split('?', 2)[1] ?? '');
  const fingerprint = params.get('fp');
  return fingerprint === null ? null : { fingerprint, title: params.get('of') ?? '' };
}

const linked = () => import('./share/linkedProcess');

function linkLost(title: string, hash: string): Lost {
  const what = title === '' ? 'a process' : `"${title}"`;
  return {
    text: `This link leads to ${what}, which is not stored in this browser. Open its file here, then follow the link again; or ask for a link with the process inside.`,
    ways: [{ label: 'Follow the link again', href: hash }],
  };
}

function notOpen(name: string, { order, documents }: EditorState): Lost {
  const open = order.flatMap((id) => {
    const document = ownOf(documents, id);
    return document === undefined ? [] : [{ name: document.title, id }];
  });
  return {
    text: `The process "${name}" is not stored in this browser. Open its file again.`,
    ways: closestTo(name, open).map((each) => ({ label: each.name, href: addressOfProcess(each.id) })),
  };
}

function unknownStep(name: string, documentId: string, process: Process | null): Lost {
  const steps = process?.steps ?? [];
  return {
    text: `There is no step "${name}" in this process. It may have been renamed or deleted.`,
    ways: closestTo(name, steps).map((step) => ({
      label: step.name,
      href: `${addressOfProcess(documentId)}/${encodeURIComponent(step.slug)}`,
    })),
  };
}

function unknownAction({ step, action }: RowAddress): Lost {
  return { text: `Step "${step}" has no action "${action}". It may have been renamed or deleted.`, ways: [] };
}
