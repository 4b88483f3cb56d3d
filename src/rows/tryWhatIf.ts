import type { EditorState } from '../state/editorState';
import type { MenuEntry } from '../ui/Menu';
import { type WhatIfAbout, type WhatIfKind, whatIfsFor } from './whatIfKinds';

/** Assumes it at once, or opens the what-if panel at its field, with this row and target chosen. */
export function tryWhatIf(state: EditorState, kind: WhatIfKind, about: WhatIfAbout): void {
  const assumed = kind.assume?.(about) ?? null;
  if (assumed === null) {
    const { action, target } = about;
    const { part, field = null } = kind;
    state.changeView({ panel: { kind: 'scenario', part, about: { action, target, field } } });
    return;
  }
  state.edit(`Assume ${assumed.said}`, { scenario: () => assumed.scenario });
  // The bar shows it, with a button to remove it.
  state.announce(`Assumed: ${assumed.said}. The dry run shows what follows.`);
}

/**
 * Everything that can be tried of a row, of its targets, and of the run as a whole, as the entries of a menu.
 *
 * @param without  ids of what has a button of its own beside the menu
 */
export function whatIfMenu(
  state: () => EditorState,
  about: WhatIfAbout,
  without: readonly string[] = [],
): readonly MenuEntry[] {
  const entries = (of: WhatIfKind['of']): readonly MenuEntry[] =>
    whatIfsFor(about, of)
      .filter(({ id }) => !without.includes(id))
      .map((kind) => ({
        label: kind.label(about),
        whyNot: kind.whyNot?.(about) ?? null,
        onSelect: () => tryWhatIf(state(), kind, about),
      }));
  return [
    ...entries('row'),
    { kind: 'line' },
    { kind: 'menu', label: 'Targets', entries: entries('targets') },
    { kind: 'menu', label: 'The run as a whole', entries: entries('run') },
  ];
}
