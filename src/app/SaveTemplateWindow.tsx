import { SaveTemplate, type SaveTemplateProps } from '../features/save-template/SaveTemplateDialog';
import { TemplateSource } from './TemplateSource';

/** Makes a template of a row, above the templates that are there. */
export function SaveTemplateWindow(props: SaveTemplateProps) {
  return (
    <TemplateSource>
      <SaveTemplate {...props} />
    </TemplateSource>
  );
}
