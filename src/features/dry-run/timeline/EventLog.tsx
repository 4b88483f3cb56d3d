import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Timeline, TimelineEvent } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { Segments } from '../../../ui/Segments';
import { VerdictMark } from '../../../ui/VerdictMark';
import { nameOf, placesOf, rowKeyOf } from './events';
import styles from './Timeline.module.css';

export interface EventLogProps {
  readonly timeline: Timeline;
  readonly pauses: ReadonlySet<string>;
  readonly onPause: (row: string) => void;
  readonly onPick: (event: TimelineEvent) => void;
  readonly onCopy: (text: string) => void;
}

type Shown = 'all' | 'done' | 'not-done';

/** The run as text, one line per event: what the drawing shows, in reading order. */
export function EventLog({ timeline, pauses, onPause, onPick, onCopy }: EventLogProps) {
  const [shown, setShown] = useState<Shown>('all');
  const events = useMemo(() => timeline.events.filter((event) => isShown(event, shown)), [timeline, shown]);
  const scroller = useRef<HTMLDivElement>(null);
  const isWindowed = events.length > 150;
  const rows = useVirtualizer({
    count: events.length,
    enabled: isWindowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 10,
  });
  const drawn = isWindowed
    ? rows.getVirtualItems().map(({ index, start }) => ({ index, top: start }))
    : events.map((_, index) => ({ index, top: null }));
  return (
    <section className={styles.log} aria-label="Log">
      <div className={styles.logTools}>
        <Segments
          label="Lines shown"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'All' },
            { value: 'done', label: 'What happens' },
            { value: 'not-done', label: 'What does not' },
          ]}
        />
        <Button look="quiet" onClick={() => onCopy(logText(timeline, events))}>
          Copy as text
        </Button>
      </div>
      <div className={styles.logLines} ref={scroller}>
        <div className={styles.logHead} aria-hidden="true">
          <span>Point</span>
          <span>What</span>
          <span>Where</span>
          <span>Verdict</span>
          <span>Why</span>
        </div>
        <ol style={isWindowed ? { height: rows.getTotalSize(), position: 'relative' } : undefined}>
          {drawn.map(({ index, top }) => {
            const event = events[index];
            if (event === undefined) return null;
            return (
              <li
                key={`${index} ${rowKeyOf(event)}`}
                className={styles.logLine}
                aria-setsize={events.length}
                aria-posinset={index + 1}
                data-index={index}
                ref={isWindowed ? rows.measureElement : undefined}
                style={top === null ? undefined : { position: 'absolute', top, left: 0, right: 0 }}
              >
                <span className={styles.logPoint}>{event.end > event.start ? event.start + 1 : ''}</span>
                <button type="button" className={styles.logName} onClick={() => onPick(event)}>
                  {event.row === null ? '' : `${event.row.number} `}
                  {nameOf(event)}
                </button>
                <span className={styles.logWhere}>{placesOf(event, timeline)}</span>
                <VerdictMark look="plain" verdict={event.verdict} />
                <span className={styles.logReason}>{event.sentence}</span>
                {event.end > event.start && (
                  <label className={styles.logStop}>
                    <input
                      type="checkbox"
                      checked={event.stops || pauses.has(rowKeyOf(event))}
                      disabled={event.stops}
                      onChange={() => onPause(rowKeyOf(event))}
                    />
                    Stop here
                  </label>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function isShown({ start, end }: TimelineEvent, shown: Shown): boolean {
  return shown === 'all' || (shown === 'done') === end > start;
}

/** "7  7.2 Deploy package  prd-web-01, prd-web-02  Runs" */
function logText(timeline: Timeline, events: readonly TimelineEvent[]): string {
  const lines = events.map((event) => {
    const point = event.end > event.start ? String(event.start + 1) : '-';
    const where = placesOf(event, timeline, Number.MAX_SAFE_INTEGER);
    const parts = [point, `${event.row?.number ?? ''} ${nameOf(event)}`.trim(), where, event.verdict, event.sentence];
    return parts.filter((part) => part !== '').join('\t');
  });
  return [`${timeline.environment}: a dry run, nothing was run or contacted`, ...lines].join('\n');
}
