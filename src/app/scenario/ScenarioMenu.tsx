import type { WhatIfPart } from '../../core/index';
import { defaultComparison, printComparison } from '../../state/comparison';
import { selectChosenScenario } from '../../state/selectors/scenarios';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { partWords } from '../../state/useFollowLink';
import { IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { askForScenarioFile } from './ScenarioFileField';

const whatIfParts = Object.keys(partWords) as readonly WhatIfPart[];

/** Commands for the scenario in use. */
export function ScenarioMenu() {
  const chosen = useEditor(selectChosenScenario);
  const { getState } = useEditorStore();
  const name = chosen?.name ?? null;
  const compare = () => {
    const sides = defaultComparison(getState(), 'scenarios');
    if (sides !== null) getState().changeView({ tab: 'compare', part: printComparison(sides), panel: null });
  };
  const kept: readonly MenuEntry[] =
    name === null
      ? []
      : [
          { label: 'Rename…', onSelect: () => getState().showOverlay('rename-scenario') },
          { label: 'Duplicate', onSelect: () => getState().duplicateScenario(name) },
          { label: 'Delete', danger: true, onSelect: () => getState().removeScenario(name) },
        ];
  return (
    <Menu
      label="Menu of the what-ifs"
      align="end"
      trigger={<IconButton icon="more" label="Menu of the what-ifs" />}
      entries={() => [
        {
          kind: 'menu',
          label: 'Assume more',
          entries: whatIfParts.map((part) => ({
            label: partWords[part],
            onSelect: () => getState().changeView({ panel: { kind: 'scenario', part } }),
          })),
        },
        { kind: 'line' },
        { label: 'Keep as scenario…', onSelect: () => getState().showOverlay('keep-scenario') },
        ...kept,
        { kind: 'line' },
        { label: 'Compare with as configured', onSelect: compare },
        { label: 'Save as scenario file…', onSelect: () => getState().showOverlay('save-scenario') },
        { label: 'Open a scenario file…', onSelect: askForScenarioFile },
      ]}
    />
  );
}
