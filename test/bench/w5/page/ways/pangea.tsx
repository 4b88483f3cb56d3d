import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { Row, type WayProps } from '../rows';

export function PangeaPlain({ lines, onMove }: WayProps) {
  return (
    <DragDropContext
      onDragEnd={({ source, destination }) => {
        if (destination) onMove(source.index, destination.index);
      }}
    >
      <Droppable droppableId="list">
        {(drop) => (
          <div className="scroll" ref={drop.innerRef} {...drop.droppableProps}>
            {lines.map((line, at) => (
              <Draggable draggableId={line.id} index={at} key={line.id}>
                {(drag) => (
                  <div className="row" ref={drag.innerRef} {...drag.draggableProps} {...drag.dragHandleProps}>
                    <Row line={line} />
                  </div>
                )}
              </Draggable>
            ))}
            {drop.placeholder}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}
