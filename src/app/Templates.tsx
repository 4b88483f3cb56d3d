import { TemplateStepFields } from '../features/step-editor/TemplateStepFields';
import { TemplatesScreen } from '../features/templates/TemplatesScreen';
import { TemplateSource } from './TemplateSource';

/** The Templates screen with its feeds. Fetched when first shown. */
export function Templates() {
  return (
    <TemplateSource>
      <TemplatesScreen StepFields={TemplateStepFields} />
    </TemplateSource>
  );
}
