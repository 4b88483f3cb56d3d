import { type Process, rowsOf, targetTagsOf, typeNameOf } from '../../core/index';
import { type TokenKey, withToken } from '../../rows/filterText';
import type { EditorState } from '../../state/editorState';
import { selectDocument } from '../../state/selectors/document';
import type { Settings } from '../../state/settings';
import type { ShortcutId } from '../../state/shortcutKeys';
import type { MenuEntry } from '../../ui/Menu';

/** What the menu beside the filter box needs. */
export interface ListMenuParts {
  readonly process: Process;
  readonly environments: readonly string[];
  readonly channels: readonly string[];
  readonly filter: string;
  readonly showsFacts: boolean;
  readonly density: Settings['density'];
  readonly setDensity: (density: Settings['density']) => void;
  /** The key of a shortcut as it is shown; none while single keys are switched off. */
  readonly keyOf: (id: ShortcutId) => string | undefined;
  readonly isSelecting: boolean;
  readonly setFilter: (filter: string) => void;
  readonly reorder: () => void;
  readonly add: () => void;
  readonly fold: (folded: boolean) => void;
  readonly toggleFacts: () => void;
  readonly toggleSelecting: () => void;
  readonly copyAsText: () => void;
  readonly showKeys: () => void;
  readonly deleteAll: () => void;
}

const densities = [
  { value: 'auto', label: 'Automatic' },
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
] as const;

/** The menu next to the filter box; only what works is in it. */
export function listMenu(parts: ListMenuParts): readonly MenuEntry[] {
  const { process, keyOf } = parts;
  const isEmpty = process.steps.length === 0;
  const noSteps = isEmpty ? 'There are no steps yet' : null;
  const hasGroups = process.steps.some((step) => step.actions.length !== 1);
  const noGroups = hasGroups ? null : 'No step has lines below it';
  return [
    { label: 'Reorder Steps', keys: keyOf('reorder'), whyNot: whyNoReorder(process), onSelect: parts.reorder },
    { label: 'Add step…', keys: keyOf('add-after'), onSelect: parts.add },
    { kind: 'line' },
    { kind: 'menu', label: 'Filter by', entries: filterEntries(parts) },
    { label: 'Expand all', whyNot: noGroups, onSelect: () => parts.fold(false) },
    { label: 'Collapse all', whyNot: noGroups, onSelect: () => parts.fold(true) },
    { kind: 'check', label: 'Show details on rows', checked: parts.showsFacts, onSelect: parts.toggleFacts },
    {
      kind: 'menu',
      label: 'Density',
      entries: densities.map(({ value, label }) => ({
        kind: 'check',
        label,
        checked: parts.density === value,
        onSelect: () => parts.setDensity(value),
      })),
    },
    { kind: 'line' },
    { kind: 'check', label: 'Select several', checked: parts.isSelecting, onSelect: parts.toggleSelecting },
    { label: 'Copy list as text', whyNot: noSteps, onSelect: parts.copyAsText },
    { kind: 'line' },
    { label: 'Delete all steps…', danger: true, whyNot: noSteps, onSelect: parts.deleteAll },
    { label: 'Keyboard shortcuts', keys: keyOf('shortcut-list'), onSelect: parts.showKeys },
  ];
}

/** The environments and channels one can filter by. */
export function namesIn(state: EditorState): Pick<ListMenuParts, 'environments' | 'channels'> {
  const model = selectDocument(state)?.content.model;
  const planned = state.plan.plan?.environments.map((each) => each.environment);
  return {
    environments: planned ?? model?.environments.map((each) => each.name) ?? [],
    channels: model?.channels.map((channel) => channel.name) ?? [],
  };
}

/** Why there is nothing to reorder, or null. */
export function whyNoReorder(process: Process): string | null {
  return rowsOf(process).length < 2 ? 'Reorder needs at least two steps' : null;
}

function filterEntries(parts: ListMenuParts): readonly MenuEntry[] {
  const { process, filter, setFilter } = parts;
  const roles = [...new Set(process.steps.flatMap(targetTagsOf))].sort((a, b) => a.localeCompare(b));
  const types = [...new Set(process.steps.flatMap(({ actions }) => actions.map(typeNameOf)))].sort((a, b) =>
    a.localeCompare(b),
  );
  const choices = (label: string, key: TokenKey, values: readonly string[]): readonly MenuEntry[] =>
    values.length === 0
      ? []
      : [
          {
            kind: 'menu',
            label,
            entries: values.map((value) => ({
              label: value,
              onSelect: () => setFilter(withToken(filter, key, value)),
            })),
          },
        ];
  const condition = (label: string, key: TokenKey, value: string): MenuEntry => ({
    label,
    onSelect: () => setFilter(withToken(filter, key, value)),
  });
  const state = (label: string, value: string) => condition(label, 'is', value);
  return [
    ...choices('Environment', 'env', parts.environments),
    ...choices('Channel', 'channel', parts.channels),
    ...choices('Target tag', 'tag', roles),
    ...choices('Type', 'type', types),
    condition('Has a problem', 'has', 'problem'),
    condition('Has notes', 'has', 'notes'),
    state('Disabled', 'disabled'),
    state('Starts together', 'parallel'),
    state('Rolling', 'rolling'),
    state('Required', 'required'),
  ];
}
