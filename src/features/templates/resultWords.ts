import { counted } from '../../core/index';
import type { SyncResult } from '../../state/ports';

/** How fetching a library ended, in a sentence or two. */
export function resultWords({ added, updated, removed, stop, problems }: SyncResult): string {
  const changes = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(updated > 0 ? [`${updated} changed`] : []),
    ...(removed > 0 ? [`${removed} no longer there`] : []),
  ];
  const came = changes.length === 0 ? 'Nothing is new.' : `${changes.join(', ')}.`;
  if (stop?.kind === 'cancelled')
    return `Cancelled. ${changes.length === 0 ? 'Nothing was received.' : came} It continues from here.`;
  if (stop !== null) return `${stop.message} ${changes.length === 0 ? '' : `${came} `}What is here stays usable.`;
  return problems.length === 0 ? came : `${came} ${counted(problems.length, 'file')} gave no template.`;
}
