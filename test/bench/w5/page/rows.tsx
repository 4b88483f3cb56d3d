import { memo } from 'react';

/** One line of the lists under test, as rich as the product's: number, icon, name, three badges, menu, verdict. */
export interface Line {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly badges: readonly string[];
  readonly verdict: string;
}

export const rowHeight = 40;

/** As many lines, named as the steps of the process that the product opens. */
export function linesOf(count: number): readonly Line[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    number: at + 1,
    name: `Deploy service ${String(at + 1).padStart(3, '0')}`,
    badges: ['script', at % 3 === 0 ? 'web' : 'worker', at % 2 === 0 ? 'only Production' : 'not Development'],
    verdict: at % 7 === 0 ? 'Skipped' : 'Runs 4',
  }));
}

export const Row = memo(function Row({ line }: { readonly line: Line }) {
  return (
    <>
      <span>{line.number}</span>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M3 8h10M8 3v10" />
      </svg>
      <a className="name" href={`#${line.id}`} draggable={false}>
        {line.name}
      </a>
      {line.badges.map((badge) => (
        <span className="badge" key={badge}>
          {badge}
        </span>
      ))}
      <button type="button">{line.verdict}</button>
      <button type="button" aria-label={`Actions for ${line.name}`}>
        …
      </button>
    </>
  );
});

export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** What each way of building a list gets. */
export interface WayProps {
  readonly lines: readonly Line[];
  readonly onMove: (from: number, to: number) => void;
}
