import { TemplatesScreen } from '../features/templates/TemplatesScreen';
import { TemplateSource } from './TemplateSource';

/** The template lists above their feeds. Fetched when they are first shown. */
export function Templates() {
  return (
    <TemplateSource>
      <TemplatesScreen />
    </TemplateSource>
  );
}
