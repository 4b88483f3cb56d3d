import { whatIfsOf } from '../../core/index';
import { selectChosenScenario, selectScenario } from '../../state/selectors/scenarios';
import { selectModel } from '../../state/selectors/templates';
import { useEditor } from '../../state/useEditor';
import { NameForm } from '../../ui/NameForm';
import { WhatIfSummary } from './WhatIfSummary';

export interface NameScenarioProps {
  readonly mode: 'keep' | 'rename';
  readonly onClose: () => void;
}

/** Asks for the name under which to save the what-ifs with the process, or for a new name of a saved scenario. */
export function NameScenario({ mode, onClose }: NameScenarioProps) {
  const scenario = useEditor(selectScenario);
  const model = useEditor(selectModel);
  const before = useEditor(selectChosenScenario)?.name ?? '';
  const keep = useEditor((state) => state.keepScenario);
  const rename = useEditor((state) => state.renameScenario);
  const isKeeping = mode === 'keep';
  return (
    <NameForm
      title={isKeeping ? 'Keep as scenario' : 'Rename the scenario'}
      note={
        isKeeping
          ? 'It stays beside the process in this browser and in backups. The process file is not touched.'
          : undefined
      }
      action={isKeeping ? 'Keep' : 'Rename'}
      start={before}
      onSubmit={(name) => (isKeeping ? keep(name) : rename(before, name))}
      onClose={onClose}
    >
      {isKeeping && (
        <WhatIfSummary
          label="What-ifs in the scenario"
          sentences={whatIfsOf(scenario, model).map(({ sentence }) => sentence)}
        />
      )}
    </NameForm>
  );
}
