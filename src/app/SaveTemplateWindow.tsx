import { SaveTemplate, type SaveTemplateProps } from '../features/save-template/SaveTemplateDialog';
import { TemplateSource } from './TemplateSource';

/** Creates a template from a row, given the existing templates. */
export function SaveTemplateWindow(props: SaveTemplateProps) {
  return (
    <TemplateSource>
      <SaveTemplate {...props} />
    </TemplateSource>
  );
}
