import {
  type CollisionDetection,
  type DndContextProps,
  type DragMoveEvent,
  type DragStartEvent,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type Coordinates, getEventCoordinates } from '@dnd-kit/utilities';
import { type MouseEvent, type RefObject, type TouchEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Block, blockOf, type Move, planBlockMove } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { type DropPlace, dropPlaceAt, type Pointer } from './dropPlace';
import type { Grab } from './Grabbing';
import type { Reorder } from './useReorder';
import { calledBlock } from './words';

/** Pixels a mouse may move before a click becomes a drag. */
const mouseSlack = 4;
/** Pixels to the right or left that mean another level; a hand that drags straight down strays less. */
const levelShift = 28;
/** The list scrolls while the pointer is this near its edge, in pixels. */
const scrollEdge = 48;
/** A folded step opens under a pointer that rests on it, in milliseconds. */
const opensAfter = 700;

/** Where the dragged rows would land, and whether the move is allowed. */
export interface DragGoal extends DropPlace {
  readonly move: Move;
}

export interface TreeDrag {
  readonly context: DndContextProps;
  readonly dragged: Block | null;
  readonly goal: DragGoal | null;
  /** For `Grabbing`, which is in the context. */
  readonly grabbing: RefObject<Grab | null>;
  /** The pointer went down in a row, which becomes a drag when it moves. The same function all the time. */
  readonly grab: (event: MouseEvent | TouchEvent) => void;
}

interface Dragging {
  readonly block: Block;
  readonly startX: number;
  readonly goal: DragGoal | null;
}

/**
 * Dragging rows by mouse and touch. Dropping means "place here"; where that is, the height of the pointer says, so rows
 * outside the page need no measuring, and how far it went sideways says on which level. Outside the pane there is no
 * place. The keyboard has its own way and no part in this.
 *
 * @param onMoved  gets the first row of a move that was made
 */
export function useTreeDrag(
  reorder: Reorder,
  inner: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  lineHeight: number,
  onMoved: (key: string) => void,
): TreeDrag {
  const { getState } = useEditorStore();
  const [dragged, setDragged] = useState<Block | null>(null);
  const [goal, setGoal] = useState<DragGoal | null>(null);
  const latest = useRef<Dragging | null>(null);
  const resting = useRef<{ readonly stepId: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: mouseSlack } }),
    useSensor(TouchSensor),
  );
  const { rows, lines, trial } = reorder;
  const grabbing = useRef<Grab>(null);
  const grabbed = useRef('');
  /** Where the pointer let go: a busy page may not have drawn its last way yet. */
  const letGo = useRef<Coordinates | null>(null);
  const grab = useCallback((event: MouseEvent | TouchEvent) => {
    const row = event.currentTarget.closest<HTMLElement>('[data-row]');
    if (row === null) return;
    grabbed.current = row.dataset['row'] ?? '';
    letGo.current = null;
    const note = (end: Event) => {
      letGo.current = getEventCoordinates(end);
    };
    window.addEventListener(event.type === 'touchstart' ? 'touchend' : 'mouseup', note, { capture: true, once: true });
    grabbing.current?.begin(row, event);
  }, []);

  function placeAt({ block, startX }: Dragging, at: Coordinates) {
    const top = inner.current?.getBoundingClientRect().top;
    if (top === undefined || isOutside(scroller.current, at)) return null;
    const sideways = at.x - startX;
    const pointer: Pointer = {
      height: (at.y - top) / lineHeight,
      shift: sideways >= levelShift ? 1 : sideways <= -levelShift ? -1 : 0,
    };
    const place = dropPlaceAt(lines, block, pointer);
    return place && { place, over: lines[Math.floor(pointer.height)]?.row };
  }

  function goalOf({ goal: before, block }: Dragging, place: DropPlace | null): DragGoal | null {
    if (place?.line === before?.line && place?.isInside === before?.isInside) return before;
    return place && { ...place, move: planBlockMove(trial.content.process, block, place.place) };
  }

  const placeUnderPointer: CollisionDetection = ({ pointerCoordinates }) => {
    const now = latest.current;
    const found = now && pointerCoordinates && placeAt(now, pointerCoordinates);
    // Always the same id, not that of a row: otherwise each row would render again whenever the place changes.
    return found === null ? [] : [{ id: 'place', data: found }];
  };

  function start({ activatorEvent }: DragStartEvent) {
    const key = grabbed.current;
    const together = reorder.selected.has(key) ? reorder.blockFor(key) : null;
    // Even if the selected rows cannot move together, the dragged one can.
    const block = together?.ok
      ? together
      : blockOf(
          trial.content.process,
          rows.filter((row) => row.key === key),
        );
    if (!together?.ok) reorder.select([key]);
    reorder.activate(key);
    if (!block.ok) return;
    latest.current = { block: block.value, startX: getEventCoordinates(activatorEvent)?.x ?? 0, goal: null };
    setDragged(block.value);
    const { number } = block.value.rows[0];
    getState().announce(`${calledBlock(block.value)}, position ${number}, picked up.`);
  }

  function over({ collisions }: DragMoveEvent) {
    const now = latest.current;
    if (!now) return;
    const data = collisions?.[0]?.data;
    rest(data?.['over'] as (typeof rows)[number] | undefined);
    const next = goalOf(now, (data?.['place'] as DropPlace | undefined) ?? null);
    if (next === now.goal) return;
    latest.current = { ...now, goal: next };
    setGoal(next);
    if (next === null) getState().announce('Outside the list. Dropped here, nothing moves.');
    else if (next.move.ok) getState().announce(next.move.becomes);
    else if (next.move.kind === 'refused') getState().announce(`Not here. ${next.move.reason}`);
  }

  function rest(row: (typeof rows)[number] | undefined) {
    const stepId = row !== undefined && row.children > 0 && reorder.folded.has(row.stepId) ? row.stepId : null;
    if (stepId === (resting.current?.stepId ?? null)) return;
    clearTimeout(resting.current?.timer);
    resting.current =
      stepId === null
        ? null
        : { stepId, timer: setTimeout(() => latest.current !== null && reorder.fold(stepId, false), opensAfter) };
  }

  function end(isDropped: boolean) {
    const now = latest.current;
    latest.current = null;
    clearTimeout(resting.current?.timer);
    resting.current = null;
    setDragged(null);
    setGoal(null);
    if (!now) return;
    const last = letGo.current === null ? now.goal : goalOf(now, placeAt(now, letGo.current)?.place ?? null);
    const move = isDropped ? last?.move : undefined;
    if (move === undefined || (!move.ok && move.kind === 'there')) {
      getState().announce(`${calledBlock(now.block)} stays where it was.`);
      return;
    }
    const key = reorder.make(move);
    if (key !== null) onMoved(key);
  }

  // The dialog around the list handles Escape before @dnd-kit and stops it, so this listens before both.
  const cancel = useRef(() => {});
  useEffect(() => {
    cancel.current = () => end(false);
  });
  const isDragged = dragged !== null;
  useEffect(() => {
    if (!isDragged) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cancel.current();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isDragged]);

  return {
    dragged,
    grabbing,
    grab,
    goal: goal !== null && dragged !== null && (goal.move.ok || goal.move.kind === 'refused') ? goal : null,
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
      onDragStart: start,
      onDragMove: over,
      onDragEnd: () => end(true),
      onDragCancel: () => end(false),
    },
  };
}

/** Whether a pointer left the pane the list is in. */
function isOutside(scroller: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const pane = scroller?.closest('[role="dialog"]')?.getBoundingClientRect();
  return pane !== undefined && (x < pane.left || x > pane.right || y < pane.top || y > pane.bottom);
}

/** The app announces drags itself, in its one live region. */
const nothing = () => undefined;
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

/** The drag image is below the pointer, where it hides neither the line nor its text. */
const besidePointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  const start = activatorEvent && getEventCoordinates(activatorEvent);
  if (!start || !draggingNodeRect) return transform;
  return {
    ...transform,
    x: transform.x + start.x - draggingNodeRect.left + 12,
    y: transform.y + start.y - draggingNodeRect.top + 14,
  };
};
