import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { STEPS } from '../steps.js';

function Row({ step }) {
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id: step.id });
  const style = { transform: transform ? `translateY(${transform.y}px)` : undefined, transition };
  return (
    <li ref={setNodeRef} className="row item" style={style} {...attributes} {...listeners}>
      <span>{step.name}</span> <span>{step.action}</span> <span>{step.target}</span>
    </li>
  );
}

function List() {
  const [steps, setSteps] = useState(STEPS);
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }) => {
    const index = (id) => steps.findIndex((step) => step.id === id);
    if (over) setSteps(arrayMove(steps, index(active.id), index(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={steps} strategy={verticalListSortingStrategy}>
        <ol>
          {steps.map((step) => (
            <Row key={step.id} step={step} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

createRoot(document.getElementById('root')).render(<List />);
