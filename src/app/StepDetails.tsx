import { StepEditor } from '../features/step-editor/StepEditor';
import { TemplateSource } from './TemplateSource';

/** The step editor above the templates, which say what fields a step has. */
export function StepDetails() {
  return (
    <TemplateSource>
      <StepEditor />
    </TemplateSource>
  );
}
