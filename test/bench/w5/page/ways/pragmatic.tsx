import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import { type Line, Row, type WayProps } from '../rows';
import { VirtualRows } from './virtual';

export function PragmaticWindowed({ lines }: WayProps) {
  return <VirtualRows lines={lines} row={(line, at) => <DraggableRow line={line} at={at} />} />;
}

function DraggableRow({ line, at }: { readonly line: Line; readonly at: number }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const stops = [
      draggable({ element, getInitialData: () => ({ at }) }),
      dropTargetForElements({ element, getData: () => ({ at }) }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [at]);
  return (
    <div ref={row} className="row" style={{ flex: 1, padding: 0 }}>
      <Row line={line} />
    </div>
  );
}
