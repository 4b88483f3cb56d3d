import { HistoryPoint } from './HistoryPoint';
import type { HistoryEntry } from './history';
import type { Content, Edit, Selection } from './openDocument';

/** An edit between two points of a history. */
class PointedEdit implements Edit {
  constructor(
    readonly id: number,
    readonly label: string,
    readonly place: Selection | null,
    readonly from: HistoryPoint,
    readonly to: HistoryPoint,
  ) {}

  get before(): Content {
    return this.from.content;
  }

  get after(): Content {
    return this.to.content;
  }
}

/** An edit as the history of a document keeps it: only what it changed. */
export function keptEdit({ id, label, place, before, after }: HistoryEntry<Content, Selection | null>): Edit {
  const from = HistoryPoint.of(before);
  return new PointedEdit(id, label, place, from, from.next(after));
}

/** An edit restored from storage. */
export function editBetween(
  { id, label, place }: Pick<Edit, 'id' | 'label' | 'place'>,
  from: HistoryPoint,
  to: HistoryPoint,
): Edit {
  return new PointedEdit(id, label, place, from, to);
}
