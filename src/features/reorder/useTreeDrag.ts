import {
  type CollisionDetection,
  type DndContextProps,
  type DragMoveEvent,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { getEventCoordinates } from '@dnd-kit/utilities';
import { type RefObject, useRef, useState } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { type Block, blockOf } from './blocks';
import { type DropPlace, dropPlaceAt } from './dropPlace';
import type { Reorder } from './useReorder';
import { calledOf } from './words';

/** Pixels a mouse may stray before a click becomes a drag. */
const mouseSlack = 4;
/** The list scrolls while the pointer is so near its edge, in pixels. */
const scrollEdge = 48;

export interface TreeDrag {
  readonly context: DndContextProps;
  readonly dragged: Block | null;
  readonly place: DropPlace | null;
}

/**
 * Dragging rows by mouse and touch. Dropping means "place here"; where that is, the height of the pointer says, so rows
 * outside the page need no measuring. The keyboard has its own way and no part in this.
 */
export function useTreeDrag(
  reorder: Reorder,
  inner: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  lineHeight: number,
): TreeDrag {
  const { getState } = useEditorStore();
  const [dragged, setDragged] = useState<Block | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const latest = useRef<{ readonly block: Block; readonly place: DropPlace | null } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: mouseSlack } }),
    useSensor(TouchSensor),
  );
  const { rows, trial, selected } = reorder;

  const placeUnderPointer: CollisionDetection = ({ pointerCoordinates }) => {
    const block = latest.current?.block;
    const top = inner.current?.getBoundingClientRect().top;
    if (!block || top === undefined || pointerCoordinates === null) return [];
    const found = dropPlaceAt(rows, block, (pointerCoordinates.y - top) / lineHeight);
    const row = found && rows[Math.min(found.line, rows.length - 1)];
    return row ? [{ id: row.key, data: { place: found } }] : [];
  };

  function start(key: string) {
    const own = selected.has(key) ? blockOf(trial.now.process, selected) : null;
    const found = own?.ok ? own : blockOf(trial.now.process, new Set([key]));
    if (!found.ok) return;
    if (!own?.ok) reorder.select([key]);
    reorder.activate(key);
    latest.current = { block: found.value, place: null };
    setDragged(found.value);
    const { position, of } = found.value.rows[0];
    getState().announce(`${calledOf(found.value)}, position ${position} of ${of}, picked up.`);
  }

  function over({ collisions }: DragMoveEvent) {
    const next = (collisions?.[0]?.data?.['place'] as DropPlace | undefined) ?? null;
    const now = latest.current;
    if (!now || (next?.line === now.place?.line && next?.to === now.place?.to)) return;
    latest.current = { block: now.block, place: next };
    setPlace(next);
    if (next !== null && next.to !== now.place?.to) getState().announce(`Over position ${next.to + 1}.`);
  }

  function end(isDropped: boolean) {
    const now = latest.current;
    latest.current = null;
    setDragged(null);
    setPlace(null);
    if (!now) return;
    const { block } = now;
    if (isDropped && now.place !== null && !isThere(block, now.place.to)) reorder.moveTo(block, now.place.to);
    else getState().announce(`${calledOf(block)} stays at position ${block.rows[0].position}.`);
  }

  return {
    dragged,
    place: place !== null && dragged !== null && !isThere(dragged, place.to) ? place : null,
    context: {
      sensors,
      collisionDetection: placeUnderPointer,
      modifiers: [besidePointer],
      autoScroll: {
        threshold: { x: 0, y: scrollEdge / Math.max(scrollEdge * 2, scroller.current?.clientHeight ?? 0) },
        acceleration: 14,
        layoutShiftCompensation: false,
        canScroll: (element) => element === scroller.current,
      },
      accessibility: { restoreFocus: false, announcements: silent, screenReaderInstructions: { draggable: '' } },
      onDragStart: ({ active }) => start(String(active.id)),
      onDragMove: over,
      onDragEnd: () => end(true),
      onDragCancel: () => end(false),
    },
  };
}

function isThere(block: Block, to: number): boolean {
  return to === block.before && block.before === block.beforeLast;
}

/** We say what happens ourselves, in the one live region of the app. */
const nothing = () => undefined;
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

/** The picture of what is dragged hangs beside the pointer, wherever in the row it was picked up. */
const besidePointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  const start = activatorEvent && getEventCoordinates(activatorEvent);
  if (!start || !draggingNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + start.x - draggingNodeRect.left + 12,
    y: transform.y + start.y - draggingNodeRect.top - draggingNodeRect.height / 2,
  };
};
