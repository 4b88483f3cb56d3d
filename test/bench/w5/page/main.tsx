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

/** Loads what a way needs, and gives what draws the list; the runner calls it when the page has come to rest. */
async function prepare(way: string, count: number) {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no root.');
  const root = createRoot(element);
  const Way = ways[way];
  const shown = Way ? <Bench Way={Way} count={count} /> : (await import('./ours')).oursOf(linesOf(count));
  Object.assign(globalThis, { start: () => root.render(shown) });
}
Object.assign(globalThis, { prepare });
