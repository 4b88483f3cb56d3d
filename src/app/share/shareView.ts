import type { EditorState } from '../../state/editorState';
import { parseAddress, printAddress } from '../address';
import { addressOf } from '../viewAddress';

/** The view of a process as the end of an address; what-ifs travel with the process itself. */
export function viewText(state: EditorState): string {
  const address = addressOf(state);
  if (address.screen !== 'process') return '';
  return printAddress({ ...address, document: 'p', scenario: null, whatIfs: null }).slice('#/p/p/'.length);
}

/** The address that shows a process as it was shared. Anything else in the text is left out. */
export function hashOfView(documentId: string, view: string): string {
  const path = `#/p/${encodeURIComponent(documentId)}`;
  const address = parseAddress(`${path}/${view}`);
  if (address.screen !== 'process' || address.document !== documentId) return `${path}/steps`;
  return printAddress({ ...address, scenario: null, whatIfs: null });
}
