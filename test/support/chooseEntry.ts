import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Chooses from the menu that is open; entries before the last are those that lead to further ones. */
export async function chooseEntry(user: UserEvent, ...entries: readonly string[]): Promise<void> {
  for (const name of entries.slice(0, -1)) await openEntry(user, name);
  await user.click(await screen.findByRole('menuitem', { name: entries.at(-1) ?? '' }));
}

/** Opens what lies behind an entry, as one does by arrow key. */
export async function openEntry(user: UserEvent, name: string): Promise<void> {
  const entry = await screen.findByRole('menuitem', { name });
  entry.focus();
  await user.keyboard('{ArrowRight}');
}
