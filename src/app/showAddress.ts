import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import type { Address } from './address';
import { lostRow } from './lostPlaces';
import { otherWhatIfs, takeScenario } from './scenarioOfAddress';
import { noPreview, viewOf } from './viewAddress';
import { withoutUnknown } from './withoutUnknown';

/** Shows what an address names; what of it does not exist is reported and left out. */
export function showAddress(store: StoreApi<EditorState>, address: Address): void {
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
  const isUsed = takeScenario(known, store);
  const lost = lostRow(address, view, missing, process);
  const texts = [...(lost === null ? [] : [lost.text]), ...unknown, ...(isUsed ? [] : [otherWhatIfs])];
  if (texts.length === 0) return;
  const again = isUsed ? [] : [{ label: 'Follow the link again', href: hash }];
  store.setState({ lost: { text: texts.join(' '), ways: [...(lost?.ways ?? []), ...again] } });
}
