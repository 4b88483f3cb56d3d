import type { HoldEvents, PageTabs, TabMessage } from '../../src/core/index';

interface Waiting {
  readonly tab: PageTabs;
  readonly events: HoldEvents;
}

/** A browser with several tabs: locks and messages as the browser's own, but all in one place. */
export function otherTabs({ hasLocks = true } = {}) {
  const open = new Map<PageTabs, (message: TabMessage) => void>();
  const left = new Set<string>();
  const holders = new Map<string, Waiting>();
  const waiting = new Map<string, Waiting[]>();
  let count = 0;

  const give = (id: string) => {
    const [next, ...others] = waiting.get(id) ?? [];
    holders.delete(id);
    waiting.set(id, others);
    if (next === undefined) return;
    holders.set(id, next);
    queueMicrotask(next.events.onHeld);
  };
  const letGo = (id: string, one: Waiting) => {
    if (holders.get(id) === one) give(id);
    else
      waiting.set(
        id,
        (waiting.get(id) ?? []).filter((other) => other !== one),
      );
  };

  const isOpen = (session: string) => [...open.keys()].some((each) => each.session === session);

  return {
    open(): PageTabs {
      count += 1;
      const session = `page-${count}`;
      const tab: PageTabs = {
        session,
        hold: (id, events) => {
          const one = { tab, events };
          if (!hasLocks) {
            queueMicrotask(events.onHeld);
            return { release: () => {}, steal: () => {} };
          }
          if (!holders.has(id)) {
            holders.set(id, one);
            queueMicrotask(events.onHeld);
          } else {
            waiting.set(id, [...(waiting.get(id) ?? []), one]);
            queueMicrotask(events.onElsewhere);
          }
          return {
            release: () => letGo(id, one),
            steal: () => {
              const before = holders.get(id);
              letGo(id, one);
              holders.set(id, one);
              queueMicrotask(() => {
                before?.events.onLost();
                events.onHeld();
              });
            },
          };
        },
        send: (message) => {
          if (!hasLocks) return;
          for (const [other, listener] of open)
            if (other !== tab) queueMicrotask(() => listener(structuredClone(message)));
        },
        listen: (listener) => void open.set(tab, listener),
        sessionState: async (other) => (left.has(other) ? 'left' : isOpen(other) ? 'there' : 'crashed'),
        goesWithin: async (other, time) => {
          const end = Date.now() + time;
          while (isOpen(other) && Date.now() < end) await new Promise((resolve) => void setTimeout(resolve, 5));
          return !isOpen(other) && !left.has(other);
        },
        markLeft: (isLeft) => void (isLeft ? left.add(session) : left.delete(session)),
      };
      open.set(tab, () => {});
      return tab;
    },
    /** The tab is gone at once, as after a crash; what it held goes to the next. */
    close(tab: PageTabs) {
      open.delete(tab);
      for (const [id, all] of waiting)
        waiting.set(
          id,
          all.filter((each) => each.tab !== tab),
        );
      for (const [id, holder] of holders) if (holder.tab === tab) give(id);
    },
  };
}
