import { useState } from 'react';
import { asConfigured, whatIfsOf } from '../../core/index';
import { scenarioFileName } from '../../state/scenarioFile';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { useEditor } from '../../state/useEditor';
import { Checkbox } from '../../ui/Choice';
import { NameForm } from '../../ui/NameForm';
import { WhatIfSummary } from './WhatIfSummary';

/** Asks for a name, then writes the what-ifs to a file that this app and `preflight plan --scenario` read. */
export function SaveScenario({ onClose }: { readonly onClose: () => void }) {
  const scenario = useEditor((state) => selectDocument(state)?.content.scenario ?? asConfigured);
  const model = useEditor(selectModel);
  const { environment, channel } = useEditor((state) => state.preview);
  const save = useEditor((state) => state.saveScenario);
  const [withPreview, setWithPreview] = useState(true);
  const preview = [...(environment === null ? [] : [environment]), `channel ${channel}`].join(', ');
  return (
    <NameForm
      title="Save as scenario file"
      note="The process file is not touched."
      action="Save"
      start={scenario.name ?? asConfigured.name ?? ''}
      helpOf={scenarioFileName}
      onSubmit={(name) => {
        void save(name.trim(), { withPreview });
        return null;
      }}
      onClose={onClose}
    >
      <Checkbox label={`With what is previewed: ${preview}`} checked={withPreview} onChange={setWithPreview} />
      <WhatIfSummary
        label="What-ifs in the file"
        sentences={whatIfsOf(scenario, model).map(({ sentence }) => sentence)}
      />
    </NameForm>
  );
}
