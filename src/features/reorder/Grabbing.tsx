import { useDraggable } from '@dnd-kit/core';
import { type MouseEvent, type Ref, type TouchEvent, useImperativeHandle } from 'react';

/** Begins to drag a row: what moves is the element, from where the pointer went down. */
export interface Grab {
  begin(row: HTMLElement, event: MouseEvent | TouchEvent): void;
}

/**
 * The one thing that can be dragged, which stands for the row under the pointer. If each row were one, all of them would render
 * whenever a drag begins, ends or comes over another place.
 */
export function Grabbing({ ref }: { readonly ref: Ref<Grab> }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'row' });
  useImperativeHandle(
    ref,
    () => ({
      begin: (row, event) => {
        setNodeRef(row);
        listeners?.[event.type === 'touchstart' ? 'onTouchStart' : 'onMouseDown']?.(event);
      },
    }),
    [setNodeRef, listeners],
  );
  return null;
}
