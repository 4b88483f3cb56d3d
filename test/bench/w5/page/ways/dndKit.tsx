import { DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { ReactNode } from 'react';
import { type Line, Row, type WayProps } from '../rows';
import { VirtualRows } from './virtual';

export function DndKitWindowed(props: WayProps) {
  return (
    <Sorting {...props}>
      <VirtualRows lines={props.lines} row={(line) => <SortableRow line={line} />} />
    </Sorting>
  );
}

export function DndKitPlain(props: WayProps) {
  return (
    <Sorting {...props}>
      <div className="scroll">
        {props.lines.map((line) => (
          <div className="row" key={line.id}>
            <SortableRow line={line} />
          </div>
        ))}
      </div>
    </Sorting>
  );
}

function Sorting({ lines, onMove, children }: WayProps & { readonly children: ReactNode }) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  return (
    <DndContext
      sensors={sensors}
      onDragEnd={({ active, over }) => {
        if (over === null) return;
        const at = (id: string | number) => lines.findIndex((line) => line.id === id);
        if (active.id !== over.id) onMove(at(active.id), at(over.id));
      }}
    >
      <SortableContext items={lines.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

function SortableRow({ line }: { readonly line: Line }) {
  const { setNodeRef, attributes, listeners, transform, transition } = useSortable({ id: line.id });
  return (
    <div
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      className="row"
      style={{ flex: 1, padding: 0, transform: CSS.Translate.toString(transform), transition }}
    >
      <Row line={line} />
    </div>
  );
}
