import type { DocumentId } from '../../openDocument';
import type { LibraryContext } from './context';

/** A process that a page was editing which may be gone. */
export interface Suspect {
  readonly id: DocumentId;
  readonly title: string;
  /** When it was last written. */
  readonly at: number;
  readonly session: string;
}

/** Says what was being edited by a page that closed without being left, and that it is here. */
export async function tellCrash(
  { store, ports, kept, documentOf }: LibraryContext,
  suspects: readonly Suspect[],
): Promise<void> {
  const sessions = [...new Set(suspects.map(({ session }) => session))];
  const gone = new Set<string>();
  for (const session of sessions) if (await ports.tabs.hasCrashed(session)) gone.add(session);
  const crashed = suspects.filter(({ session }) => gone.has(session));
  if (crashed.length === 0) return;
  const time = new Date(Math.max(...crashed.map(({ at }) => at))).toLocaleTimeString();
  for (const { id } of crashed) {
    const document = documentOf(id);
    // Told once: the next page finds it closed normally.
    if (document !== null) void kept.get(id)?.writeLast(document, true);
  }
  const titles = crashed.map(({ title }) => `"${title}"`).join(', ');
  store.getState().notify(`The page closed unexpectedly. Everything up to ${time} is here: ${titles}.`);
}
