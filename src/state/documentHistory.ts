import type { Content } from './content';
import { type ContentChange, changeBetween } from './contentChange';
import { HistoryPoint } from './HistoryPoint';
import type { HistoryEntry } from './history';
import type { Edit, Selection } from './openDocument';

type Facts = Pick<Edit, 'id' | 'label' | 'place'>;

/** An edit and the point it leads to in one object, since a history keeps a thousand of them. */
class EditPoint extends HistoryPoint implements Edit {
  readonly id: number;
  readonly label: string;
  readonly place: Selection | null;

  constructor({ id, label, place }: Facts, from: HistoryPoint, change: ContentChange, after: Content | null) {
    super(from, change, after);
    this.id = id;
    this.label = label;
    this.place = place;
  }

  get from(): HistoryPoint {
    return this.previous!;
  }

  get to(): HistoryPoint {
    return this;
  }

  get before(): Content {
    return this.from.content;
  }

  get after(): Content {
    return this.content;
  }
}

/** An edit to a point that is kept whole. Only the edit knows the point before, so that old points can be collected with it. */
class EditToWhole implements Edit {
  readonly id: number;
  readonly label: string;
  readonly place: Selection | null;

  constructor(
    { id, label, place }: Facts,
    readonly from: HistoryPoint,
    readonly to: HistoryPoint,
  ) {
    this.id = id;
    this.label = label;
    this.place = place;
  }

  get before(): Content {
    return this.from.content;
  }

  get after(): Content {
    return this.to.content;
  }
}

/** An edit as the history of a document keeps it: only what it changed. */
export function keptEdit({ before, after, ...facts }: HistoryEntry<Content, Selection | null>): Edit {
  return editTo(facts, HistoryPoint.of(before), after);
}

/** An edit from a point to a content. */
export function editTo(facts: Facts, from: HistoryPoint, after: Content): Edit {
  const change = changeBetween(from.content, after);
  return from.endsRow
    ? new EditToWhole(facts, from, from.next(change, after))
    : new EditPoint(facts, from, change, after);
}

/** An edit known only by its change, as it is stored. */
export function editBy(facts: Facts, from: HistoryPoint, change: ContentChange): Edit {
  return new EditPoint(facts, from, change, null);
}
