import type { Hold, HoldEvents, PageTabs, TabMessage } from '../../../core/index';

const channelName = 'preflight';
const pageLock = (session: string) => `preflight:page:${session}`;
const editLock = (id: string) => `preflight:edit:${id}`;
const leftPrefix = 'preflight.left.';
const leftMark = (session: string) => `${leftPrefix}${session}`;
/** A mark older than this, in milliseconds, is about a page that no longer matters. */
const longestMark = 30 * 24 * 3600 * 1000;

/** How long after the start, in milliseconds: the browser's first answer about its storage takes some. */
const whenMarksGo = 10_000;

/** This page among the others of the app: who edits what, and who is still there. */
export function createPageTabs(session: string): PageTabs {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : null;
  setTimeout(forgetOldMarks, whenMarksGo);
  // Held for as long as the page lives, so that the others see when it is gone.
  void locks?.request(pageLock(session), () => new Promise(() => {})).catch(() => {});
  return {
    session,
    hold: (id: string, events: HoldEvents) => hold(locks ?? null, editLock(id), events),
    send: (message: TabMessage) => channel?.postMessage(message),
    listen: (listener: (message: TabMessage) => void) => {
      if (channel !== null) channel.onmessage = ({ data }: MessageEvent<unknown>) => isMessage(data) && listener(data);
    },
    sessionState: async (other: string): Promise<'left' | 'crashed' | 'there'> => {
      if (isMarked(other)) {
        mark(other, false);
        return 'left';
      }
      const { held = [] } = (await locks?.query().catch(() => null)) ?? {};
      return held.some(({ name }) => name === pageLock(other)) ? 'there' : 'crashed';
    },
    goesWithin: async (other: string, time: number): Promise<boolean> => {
      const asked = locks?.request(pageLock(other), { signal: AbortSignal.timeout(time) }, () => true);
      const isGone = (await asked?.catch(() => false)) ?? false;
      if (!isGone || !isMarked(other)) return isGone;
      mark(other, false);
      return false;
    },
    markLeft: (isLeft: boolean) => mark(session, isLeft),
  };
}

/** Without locks of the browser every page edits; a write that comes second is refused by its number then. */
function hold(locks: LockManager | null, name: string, { onHeld, onElsewhere, onLost }: HoldEvents): Hold {
  let isOver = false;
  let letGo = () => {};
  let waiting = new AbortController();
  const keep = () => {
    if (isOver) return undefined;
    onHeld();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const ask = (options: LockOptions) => {
    let isHeld = false;
    locks
      ?.request(name, options, (lock) => {
        if (lock === null) return waitFor();
        isHeld = true;
        return keep();
      })
      .catch(() => {
        // Given up while waiting, or taken by another page while held.
        if (isHeld && !isOver) onLost();
      });
  };
  const waitFor = () => {
    if (isOver) return;
    onElsewhere();
    waiting = new AbortController();
    ask({ signal: waiting.signal });
  };
  if (locks === null) onHeld();
  else ask({ ifAvailable: true });
  return {
    release: () => {
      isOver = true;
      waiting.abort();
      letGo();
    },
    steal: () => {
      waiting.abort();
      if (!isOver) ask({ steal: true });
    },
  };
}

function isMessage(value: unknown): value is TabMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, key } = value as { readonly kind?: unknown; readonly id?: unknown; readonly key?: unknown };
  return typeof id === 'string' && (kind === 'take-over' || (kind === 'wrote' && typeof key === 'string'));
}

/** Written at once, also in the last moment of a page; where the browser forbids it, the database alone must do. */
function mark(session: string, isLeft: boolean): void {
  try {
    if (isLeft) localStorage.setItem(leftMark(session), String(Date.now()));
    else localStorage.removeItem(leftMark(session));
  } catch {
    // Nothing that a person wrote is lost.
  }
}

function forgetOldMarks(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(leftPrefix) && Date.now() - Number(localStorage.getItem(key)) > longestMark)
        localStorage.removeItem(key);
    }
  } catch {
    // They only take a little room.
  }
}

function isMarked(session: string): boolean {
  try {
    return localStorage.getItem(leftMark(session)) !== null;
  } catch {
    return false;
  }
}
