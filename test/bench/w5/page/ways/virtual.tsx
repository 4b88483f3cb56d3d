import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { type Line, Row, rowHeight, type WayProps } from '../rows';

export function Virtual({ lines }: WayProps) {
  return <VirtualRows lines={lines} row={(line) => <Row line={line} />} />;
}

/** Rows of the window, each drawn by `row` inside a placed box. */
export function VirtualRows({
  lines,
  row,
}: {
  readonly lines: readonly Line[];
  readonly row: (line: Line, at: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    getItemKey: (at) => lines[at]?.id ?? at,
  });
  return (
    <div className="scroll" ref={box}>
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div key={key} style={{ position: 'absolute', insetInline: 0, top: start }}>
              <div className="row">{row(line, index)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
