import { useState } from 'react';
import type { Timeline, TimelineEvent } from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { EventLog } from './EventLog';
import { eventsAt, nameOf } from './events';
import { Halts } from './Halts';
import { Lanes } from './Lanes';
import { PersonChoices } from './PersonChoices';
import { PlayerControls } from './PlayerControls';
import styles from './Timeline.module.css';
import { usePlayer } from './usePlayer';
import { useTimeline } from './useTimeline';

export interface TimelineViewProps {
  readonly environment: string;
  /** `log` shows the same as text alone. */
  readonly form: 'timeline' | 'log';
}

/** The run of one environment in the order of its events: drawn in lanes with a player, or as a log. */
export function TimelineView({ environment, form }: TimelineViewProps) {
  const { timeline, isStale, isLost } = useTimeline(environment);
  if (timeline === null) return <p className={styles.none}>{isLost ? lost : 'Computing the timeline…'}</p>;
  if (timeline.blocked !== null) return <p className={styles.none}>Nothing runs. {timeline.blocked}</p>;
  if (timeline.events.length === 0) return <p className={styles.none}>This process has no steps yet.</p>;
  return <Shown timeline={timeline} form={form} isStale={isStale} />;
}

const lost = 'The timeline could not be computed. The process itself is safe.';

function Shown({ timeline, form, isStale }: Omit<TimelineViewProps, 'environment'> & ShownProps) {
  const store = useEditorStore();
  const [pauses, setPauses] = useState<ReadonlySet<string>>(new Set());
  const player = usePlayer(timeline, pauses);

  function explain({ row, lanes }: TimelineEvent) {
    if (row === null) return;
    const [only, another] = lanes.flatMap((at) => timeline.lanes[at] ?? []);
    const target = only?.kind === 'target' && another === undefined ? only.name : null;
    const { stepId, actionId } = row;
    store
      .getState()
      .changeView({ panel: { kind: 'why', cell: { stepId, actionId, environment: timeline.environment, target } } });
  }
  async function copy(text: string) {
    const { notify } = store.getState();
    try {
      await navigator.clipboard.writeText(text);
      notify('The log is on the clipboard.');
    } catch {
      notify('The browser did not allow copying. Select the lines and copy them by hand.', { tone: 'error' });
    }
  }
  const log = (
    <EventLog
      timeline={timeline}
      pauses={pauses}
      onPause={(row) => setPauses((old) => toggled(old, row))}
      onPick={explain}
      onCopy={(text) => void copy(text)}
    />
  );
  if (form === 'log')
    return (
      <div className={styles.view} data-stale={isStale || undefined}>
        <Halts halts={timeline.halts} onGoTo={null} />
        {log}
      </div>
    );
  const here = eventsAt(timeline, player.point);
  const asked = here.find(({ verdict }) => verdict === 'Waits');
  const notes = timeline.stages.flatMap((stage) => stage.notes);
  const unknown = new Set(timeline.events.filter(isUnknown).map(nameOf));
  return (
    <div className={styles.view} data-stale={isStale || undefined}>
      <PlayerControls timeline={timeline} player={player} pauses={pauses} />
      {asked !== undefined && <PersonChoices action={nameOf(asked)} />}
      <Halts halts={timeline.halts} onGoTo={player.goTo} />
      <Lanes timeline={timeline} point={player.point} onPick={explain} />
      <p className={styles.note}>
        {unknown.size > 0 && `Unknown, so not drawn: ${[...unknown].join(', ')}. `}Points show order and what runs
        together, not minutes.
        {notes.length > 0 && ` ${notes.join(' ')}`} Equal targets share a lane. The log says the same as text.
      </p>
    </div>
  );
}

interface ShownProps {
  readonly timeline: Timeline;
  readonly isStale: boolean;
}

function isUnknown({ verdict, start, end }: TimelineEvent): boolean {
  return verdict === 'Unknown' && start === end;
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
