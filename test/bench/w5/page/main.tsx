import { type ComponentType, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { linesOf, moved, type WayProps } from './rows';
import { DndKitPlain, DndKitWindowed } from './ways/dndKit';
import { PangeaPlain } from './ways/pangea';
import { Plain } from './ways/plain';
import { PragmaticWindowed } from './ways/pragmatic';
import { SortablePlain } from './ways/sortable';
import { Virtual } from './ways/virtual';
import { Windowed } from './ways/windowed';

const ways: Readonly<Record<string, ComponentType<WayProps>>> = {
  limit: Windowed,
  'react-virtual': Virtual,
  'dnd-kit, windowed': DndKitWindowed,
  'pragmatic-dnd, windowed': PragmaticWindowed,
  'plain React rows': Plain,
  SortableJS: SortablePlain,
  'dnd-kit': DndKitPlain,
  'hello-pangea': PangeaPlain,
};

function Bench({ Way, count }: { readonly Way: ComponentType<WayProps>; readonly count: number }) {
  const [lines, setLines] = useState(() => linesOf(count));
  const [filter, setFilter] = useState('');
  const shown = filter === '' ? lines : lines.filter(({ name }) => name.toLowerCase().includes(filter));
  return (
    <>
      <input
        type="search"
        aria-label="Filter by name"
        value={filter}
        onChange={(event) => setFilter(event.target.value.toLowerCase())}
      />
      <Way lines={shown} onMove={(from, to) => setLines((now) => moved(now, from, to))} />
    </>
  );
}

/** Draws the list; the runner calls it when the page has come to rest. */
function start(way: string, count: number) {
  const root = document.getElementById('root');
  const Way = ways[way];
  if (root === null || Way === undefined) throw new Error(`No list is built by way of ${way}.`);
  createRoot(root).render(<Bench Way={Way} count={count} />);
}
Object.assign(globalThis, { start });
