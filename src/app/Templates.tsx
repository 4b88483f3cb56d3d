import { TemplateStepFields } from '../features/step-editor/TemplateStepFields';
import { TemplatesScreen } from '../features/templates/TemplatesScreen';
import { TemplateSource } from './TemplateSource';

/** The template lists above their feeds. Fetched when they are first shown. */
export function Templates() {
  return (
    <TemplateSource>
      <TemplatesScreen StepFields={TemplateStepFields} />
    </TemplateSource>
  );
}
