import type { StepTemplate } from '../../core/index';
import { useTemplateFeeds } from '../../state/useTemplates';
import { CopyToOwn } from './CopyToOwn';
import { ServerLink } from './ServerLink';

/** What else can be done with a template: link it to a server, copy it. */
export function TemplateExtras({ template }: { readonly template: StepTemplate }) {
  const { shelf } = useTemplateFeeds();
  const isStep = template.actionType !== 'Octopus.ProcessTemplate';
  return (
    <>
      {template.source !== 'builtin' && <ServerLink template={template} />}
      {shelf !== undefined && isStep && <CopyToOwn template={template} />}
    </>
  );
}
