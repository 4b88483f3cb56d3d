import { useEffect, useRef } from 'react';
import Sortable from 'sortablejs';
import { Row, type WayProps } from '../rows';

export function SortablePlain({ lines, onMove }: WayProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current === null) return;
    const sortable = Sortable.create(list.current, {
      onEnd: ({ oldIndex, newIndex }) => {
        if (oldIndex !== undefined && newIndex !== undefined && oldIndex !== newIndex) onMove(oldIndex, newIndex);
      },
    });
    return () => sortable.destroy();
  }, [onMove]);
  return (
    <div className="scroll" ref={list}>
      {lines.map((line) => (
        <div className="row" key={line.id}>
          <Row line={line} />
        </div>
      ))}
    </div>
  );
}
