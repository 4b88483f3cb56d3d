import type { SessionState } from './sessionState';
import type { PlainTools, Slice } from './slice';

const maxRecent = 6;

/** State that outlives a field, a list or a pane, but not the page. */
export const sessionSlice: Slice<SessionState, PlainTools> = ({ get, set }) => ({
  recentItems: [],
  offeredCommands: null,
  leftOrder: null,
  returned: null,
  noteItem: (id) =>
    set(({ recentItems }) => ({
      recentItems: [id, ...recentItems.filter((each) => each !== id)].slice(0, maxRecent),
    })),
  offerCommands: (offer) => {
    set({ offeredCommands: offer });
    return () => {
      if (get().offeredCommands === offer) set({ offeredCommands: null });
    };
  },
  leaveOrder: (leftOrder) => set({ leftOrder }),
});
