import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { STEPS } from '../steps.js';

const Row = ({ step, index }) => (
  <Draggable draggableId={step.id} index={index}>
    {(drag) => (
      <li ref={drag.innerRef} className="row item" {...drag.draggableProps} {...drag.dragHandleProps}>
        <span>{step.name}</span> <span>{step.action}</span> <span>{step.target}</span>
      </li>
    )}
  </Draggable>
);

function List() {
  const [steps, setSteps] = useState(STEPS);
  const drop = ({ source, destination }) => {
    if (!destination) return;
    const rest = steps.toSpliced(source.index, 1);
    setSteps(rest.toSpliced(destination.index, 0, steps[source.index]));
  };
  return (
    <DragDropContext onDragEnd={drop}>
      <Droppable droppableId="steps">
        {(area) => (
          <ol ref={area.innerRef} {...area.droppableProps}>
            {steps.map((step, index) => (
              <Row key={step.id} step={step} index={index} />
            ))}
            {area.placeholder}
          </ol>
        )}
      </Droppable>
    </DragDropContext>
  );
}

createRoot(document.getElementById('root')).render(<List />);
