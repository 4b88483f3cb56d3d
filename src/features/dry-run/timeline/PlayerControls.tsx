import type { KeyboardEvent } from 'react';
import type { Timeline } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { eventsAt, nameOf, nextStop, placesOf } from './events';
import styles from './Timeline.module.css';
import type { Player, Speed } from './usePlayer';

export interface PlayerControlsProps {
  readonly timeline: Timeline;
  readonly player: Player;
  readonly pauses: ReadonlySet<string>;
}

/** Plays, steps and slides through the points; the events at the point are listed beside it. */
export function PlayerControls({ timeline, player, pauses }: PlayerControlsProps) {
  const { point, isPlaying } = player;
  const last = Math.max(0, timeline.points - 1);
  const said = pointText(timeline, point);
  const stop = nextStop(timeline, point, pauses);
  return (
    <div className={styles.player} role="group" aria-label="Player" onKeyDown={(event) => onKey(event, player, last)}>
      <Button look="plain" onClick={isPlaying ? player.pause : player.play} whyNot={last === 0 ? nothingToPlay : null}>
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <Button look="quiet" aria-label="First point" onClick={() => player.goTo(0)}>
        First
      </Button>
      <Button look="quiet" aria-label="Previous point" onClick={() => player.goTo(point - 1)}>
        Back
      </Button>
      <Button look="quiet" aria-label="Next point" onClick={() => player.goTo(point + 1)}>
        Next
      </Button>
      <Button
        look="quiet"
        onClick={() => player.goTo(stop ?? last)}
        whyNot={stop === null ? 'Nothing else fails or waits for a person' : null}
      >
        Next stop
      </Button>
      <Button look="quiet" aria-label="Last point" onClick={() => player.goTo(last)}>
        Last
      </Button>
      <input
        className={styles.slider}
        type="range"
        min={1}
        max={last + 1}
        value={point + 1}
        aria-label="Point"
        aria-valuetext={said}
        onChange={(event) => player.goTo(Number(event.target.value) - 1)}
      />
      <Select
        aria-label="Speed"
        value={player.speed}
        options={[
          { value: 'slow', label: 'Slow' },
          { value: 'normal', label: 'Normal' },
          { value: 'fast', label: 'Fast' },
        ]}
        onChange={(speed) => player.setSpeed(speed as Speed)}
      />
      <p className={styles.point} role="status">
        {said}
      </p>
    </div>
  );
}

const nothingToPlay = 'Nothing takes time in this run';

/** "Point 7 of 31: 7.2 Deploy package on prd-web-01, prd-web-02" */
function pointText(timeline: Timeline, point: number): string {
  const here = eventsAt(timeline, point).filter(({ start, end }) => end > start);
  const [first, ...others] = here;
  const at = `Point ${point + 1} of ${Math.max(1, timeline.points)}`;
  if (first === undefined) return at;
  const where = placesOf(first, timeline, 2);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${at}: ${first.row?.number ?? ''} ${nameOf(first)}${where === '' ? '' : ` on ${where}`}${more}`;
}

/** Keys of the player, while the focus is in it: `.` and `,` step, Home and End go to the ends. */
function onKey(event: KeyboardEvent, player: Player, last: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const moves: Readonly<Record<string, number>> = {
    '.': player.point + 1,
    ',': player.point - 1,
    Home: 0,
    End: last,
  };
  const to = moves[event.key];
  if (to === undefined || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  player.goTo(to);
}
