import type { EditorState } from '../../state/editorState';
import { parseAddress, printAddress } from '../address';
import { addressOf } from '../viewAddress';

/** What is on screen of a process, as the end of an address; the what-ifs go with the process itself. */
export function viewText(state: EditorState): string {
  const address = addressOf(state);
  if (address.screen !== 'process') return '';
  return printAddress({ ...address, document: 'p', scenario: null, whatIfs: null }).slice('#/p/p/'.length);
}

/** The address at which a process is seen as it was shared. Whatever else the text holds is left out. */
export function hashOfView(documentId: string, view: string): string {
  const path = `#/p/${encodeURIComponent(documentId)}`;
  const address = parseAddress(`${path}/${view}`);
  if (address.screen !== 'process' || address.document !== documentId) return `${path}/steps`;
  return printAddress({ ...address, scenario: null, whatIfs: null });
}
