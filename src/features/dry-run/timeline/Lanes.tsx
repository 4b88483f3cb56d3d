import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { Timeline, TimelineEvent } from '../../../core/index';
import { Icon } from '../../../ui/Icon';
import { nameOf } from './events';
import { type ShownLane, shownLanes } from './shownLanes';
import styles from './Timeline.module.css';

/** Width of one point and height of one lane, in pixels; the style sheet takes both from here. */
const size = { point: 56, lane: 30 };
/** Points rendered outside the visible part. */
const overscan = 12;

export interface LanesProps {
  readonly timeline: Timeline;
  /** Later points have not happened yet. */
  readonly point: number;
  readonly onPick: (event: TimelineEvent) => void;
}

/** The drawing: lanes by points. Hidden from assistive technology, for the log says the same as text. */
export function Lanes({ timeline, point, onPick }: LanesProps) {
  const lanes = useMemo(() => shownLanes(timeline), [timeline]);
  const scroller = useRef<HTMLDivElement>(null);
  const shownPoint = useRef(point);
  const [seen, setSeen] = useState({ from: 0, to: 40 });
  const rows = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.lane,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
  });

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const look = () =>
      setSeen({
        from: Math.floor(box.scrollLeft / size.point) - overscan,
        to: Math.ceil((box.scrollLeft + box.clientWidth) / size.point) + overscan,
      });
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, []);

  useEffect(() => {
    const box = scroller.current;
    // The drawing opens at its start, wherever the player is.
    if (box === null || shownPoint.current === point) return;
    shownPoint.current = point;
    const left = point * size.point;
    const names = Number.parseFloat(getComputedStyle(box).getPropertyValue('--names')) || 0;
    const room = box.clientWidth - names;
    if (left < box.scrollLeft || left + size.point > box.scrollLeft + room)
      box.scrollTo?.({ left: Math.max(0, left - room / 2) });
  }, [point]);

  const isSeen = ({ start, end }: { readonly start: number; readonly end: number }) =>
    end >= seen.from && start <= seen.to;
  const measures = {
    '--point': `${size.point}px`,
    '--lane': `${size.lane}px`,
    '--points': Math.max(1, timeline.points),
  } as CSSProperties;
  return (
    <div className={styles.lanes} ref={scroller} aria-hidden="true" style={measures} data-drawing="timeline">
      <div className={styles.stages}>
        {timeline.stages.filter(isSeen).map((stage) => (
          <span
            key={`${stage.start} ${stage.steps[0]?.stepId ?? 'packages'}`}
            className={styles.stage}
            style={placed(stage)}
            title={stage.kind === 'acquisition' ? 'Packages are acquired' : stage.notes.join(' ')}
          >
            {stage.kind === 'acquisition' ? (
              <Icon name="box" size={13} />
            ) : (
              stage.steps.map(({ number }) => number).join(' + ')
            )}
          </span>
        ))}
      </div>
      <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
        <span className={styles.now} style={placed({ start: point, end: point + 1 })} />
        {rows.getVirtualItems().map((item) => {
          const lane = lanes[item.index];
          if (lane === undefined) return null;
          return (
            <div key={item.key} className={styles.lane} style={{ transform: `translateY(${item.start}px)` }}>
              <span className={styles.laneName} title={lane.names.join(', ')} data-kind={lane.kind}>
                {lane.title}
              </span>
              {lane.bars.filter(isSeen).map((event) => (
                <Bar key={barKey(lane, event)} event={event} isAhead={event.start > point} onPick={onPick} />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function barKey({ bars }: ShownLane, event: TimelineEvent): number {
  return bars.indexOf(event);
}

interface BarProps {
  readonly event: TimelineEvent;
  readonly isAhead: boolean;
  readonly onPick: (event: TimelineEvent) => void;
}

function Bar({ event, isAhead, onPick }: BarProps) {
  const { row, verdict, start, end } = event;
  const name = `${row?.number ?? ''} ${nameOf(event)}: ${verdict}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.bar}
      style={placed({ start, end: Math.max(end, start + 1) })}
      data-verdict={verdict}
      data-ahead={isAhead || undefined}
      title={event.sentence === '' ? name : `${name}. ${event.sentence}`}
      onClick={() => onPick(event)}
    >
      {verdict === 'Fails' && <Icon name="error" size={12} />}
      {verdict === 'Waits' && <Icon name="waits" size={12} />}
      {verdict === 'Not reached' && <Icon name="not-reached" size={12} />}
      <span>
        {row?.number ?? <Icon name="box" size={12} />}
        {verdict === 'Not reached' && ' never starts'}
      </span>
    </button>
  );
}

function placed({ start, end }: { readonly start: number; readonly end: number }): CSSProperties {
  return { '--start': start, '--length': Math.max(0, end - start) } as CSSProperties;
}
