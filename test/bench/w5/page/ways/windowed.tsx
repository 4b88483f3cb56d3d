import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { Row, rowHeight, type WayProps } from '../rows';

/** The limit: rows of the window only, put in place by transform, the drag written by hand. */
export function Windowed({ lines, onMove }: WayProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [drag, setDrag] = useState<{ from: number; to: number; y: number } | null>(null);
  useLayoutEffect(() => setHeight(box.current?.clientHeight ?? 600), []);
  const first = Math.max(0, Math.floor(top / rowHeight) - 5);
  const last = Math.min(lines.length, Math.ceil((top + height) / rowHeight) + 5);
  const placeOf = (event: PointerEvent) =>
    Math.floor((event.clientY - (box.current?.getBoundingClientRect().top ?? 0) + top) / rowHeight);
  return (
    <div
      className="scroll"
      ref={box}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onPointerDown={(event) => setDrag({ from: placeOf(event), to: placeOf(event), y: event.clientY })}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: placeOf(event), y: event.clientY })}
      onPointerUp={() => {
        if (drag && drag.from !== drag.to) onMove(drag.from, drag.to);
        setDrag(null);
      }}
    >
      <div style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map((line, at) => {
          const place = first + at;
          const shift =
            drag === null || place === drag.from
              ? 0
              : place > drag.from && place <= drag.to
                ? -rowHeight
                : place < drag.from && place >= drag.to
                  ? rowHeight
                  : 0;
          return (
            <div
              className="row"
              key={line.id}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${place * rowHeight + shift}px)` }}
            >
              <Row line={line} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
