import { ownOf, type Process } from '../core/index';
import type { EditorState } from '../state/editorState';
import { closestTo, type Lost } from '../state/lost';
import type { ProcessView } from '../state/viewState';
import type { Address, RowAddress } from './address';
import { addressOfProcess } from './addressOfProcess';
import { rowIn } from './viewAddress';

/** The message about a process that an address names and this browser does not have. */
export function notOpen(name: string, { order, documents }: EditorState): Lost {
  const open = order.flatMap((id) => {
    const document = ownOf(documents, id);
    return document === undefined ? [] : [{ name: document.title, id }];
  });
  const alike = closestTo(name, open);
  return {
    text: `The process "${name}" is not stored in this browser. Open its file again.${alike.length > 0 ? ' Or did it mean:' : ''}`,
    ways: alike.map((each) => ({ label: each.name, href: addressOfProcess(each.id) })),
  };
}

/**
 * The same for the address of a shared link. A process that was edited and renamed since cannot be told from another, so those
 * that have the step of the link are offered.
 */
export function linkLost(
  title: string,
  address: ProcessAddress,
  hash: string,
  { order, documents }: EditorState,
): Lost {
  const what = title === '' ? 'a process' : `"${title}"`;
  const row = address.panel?.kind === 'why' ? address.panel.row : address.row;
  const open = order
    .flatMap((id) => ownOf(documents, id) ?? [])
    .map(({ id, title: name, content }) => ({
      ...{ id, name, hasRow: row !== null && rowIn(row, content.process) !== null },
    }));
  const others = open.filter(({ hasRow }) => !hasRow);
  const ways = [...open.filter(({ hasRow }) => hasRow), ...closestTo(title, others)].slice(0, 3);
  return {
    text: `This link leads to ${what}, which is not stored in this browser. Open its file here, and the link is followed. Or ask for a link with the process inside.${ways.length > 0 ? ' If it has another name here, choose it:' : ''}`,
    ways: ways.map(({ id, name }) => ({
      label: name,
      href: hash.replace(/^#\/p\/[^/?]*/, () => `#/p/${encodeURIComponent(id)}`),
    })),
  };
}

type ProcessAddress = Extract<Address, { readonly screen: 'process' }>;

/** The message about a step or action that an address names and the process does not have. */
export function lostRow(
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
