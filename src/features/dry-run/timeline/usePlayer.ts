import { useCallback, useEffect, useState } from 'react';
import type { Timeline } from '../../../core/index';
import { isStop } from './events';

/** Milliseconds for one point. */
const speeds = { slow: 1000, normal: 333, fast: 100 } as const;
export type Speed = keyof typeof speeds;

export interface Player {
  /** The point looked at, counted from 0. */
  readonly point: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly goTo: (point: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
}

/**
 * Goes through the points of a timeline. It starts at the last one, which shows the result. Playing from the end starts over; it
 * stops at failures, at interventions, and at rows with a pause.
 */
export function usePlayer(timeline: Timeline, pauses: ReadonlySet<string>): Player {
  const last = Math.max(0, timeline.points - 1);
  const [at, setAt] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const point = Math.min(at ?? last, last);
  const goTo = useCallback(
    (next: number) => {
      setPlaying(false);
      setAt(Math.max(0, Math.min(last, next)));
    },
    [last],
  );

  useEffect(() => {
    if (!isPlaying) return;
    if (point >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      setAt(point + 1);
      if (isStop(timeline, point + 1, pauses)) setPlaying(false);
    }, speeds[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, point, last, speed, timeline, pauses]);

  return {
    point,
    isPlaying,
    speed,
    setSpeed,
    goTo,
    play: () => {
      if (point >= last) setAt(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
