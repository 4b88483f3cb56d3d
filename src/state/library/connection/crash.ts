import { quotedNames } from '../../../core/index';
import { clock } from '../../dates';
import type { DocumentId } from '../../openDocument';
import type { LibraryContext } from './context';
import { longestShutdown } from './times';

/** A process that was being edited by a page that may be gone. */
export interface Suspect {
  readonly id: DocumentId;
  readonly title: string;
  /** When it was last written. */
  readonly at: number;
  readonly session: string;
}

/** Reports which processes were being edited by pages that crashed, and that they are here. */
export async function reportCrash(context: LibraryContext, suspects: readonly Suspect[]): Promise<void> {
  const { tabs } = context.ports;
  const gone = new Set<string>();
  for (const session of new Set(suspects.map((suspect) => suspect.session))) {
    const state = await tabs.sessionState(session);
    if (state === 'crashed') gone.add(session);
    // A page that still exists may be about to go: this is reported when it does, and nothing waits for it.
    if (state === 'there')
      void tabs.goesWithin(session, longestShutdown).then((isGone) => {
        if (isGone) tell(context, suspects, new Set([session]));
      });
  }
  tell(context, suspects, gone);
}

function tell(
  { store, kept, documentOf }: LibraryContext,
  suspects: readonly Suspect[],
  gone: ReadonlySet<string>,
): void {
  const crashed = suspects.filter(({ session }) => gone.has(session));
  if (crashed.length === 0) return;
  const { dates } = store.getState().settings;
  const time = clock(Math.max(...crashed.map(({ at }) => at)), dates, true);
  for (const { id } of crashed) {
    const document = documentOf(id);
    // Reported once: the next page finds it closed normally.
    if (document !== null) void kept.get(id)?.writeLast(document, true);
  }
  const titles = quotedNames(crashed.map(({ title }) => title));
  const text = `The page closed unexpectedly. Everything up to ${time} is here: ${titles}.`;
  store.getState().notify(text, { stays: true });
}
