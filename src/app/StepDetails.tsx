import { StepEditor } from '../features/step-editor/StepEditor';
import type { MarkdownReader } from '../state/ports';
import { MarkdownContext } from '../state/useMarkdown';
import { TemplateSource } from './TemplateSource';

/** Fetched when notes are previewed for the first time. */
const readMarkdown: MarkdownReader = async (source) =>
  (await import('../data/markdown/readMarkdown')).readMarkdown(source);

/** The step editor, given the templates that say which fields a step has. */
export function StepDetails() {
  return (
    <TemplateSource>
      <MarkdownContext value={readMarkdown}>
        <StepEditor />
      </MarkdownContext>
    </TemplateSource>
  );
}
