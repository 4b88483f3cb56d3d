import type { StepTemplate } from '../../core/index';
import { isPublicLibrary, titleOf } from '../../state/publicLibrary';
import { useTemplateLibraries } from '../../state/useTemplateShelf';
import { useKeptTemplates, useTemplateFeeds } from '../../state/useTemplates';
import { CopyToOwn } from './CopyToOwn';
import { ServerLink } from './ServerLink';
import styles from './ServerLink.module.css';

/** Where a template comes from, with commands to link it to a server and to copy it. */
export function TemplateExtras({ template }: { readonly template: StepTemplate }) {
  const { shelf } = useTemplateFeeds();
  const isStep = template.actionType !== 'Octopus.ProcessTemplate';
  return (
    <>
      <Origin template={template} />
      {template.source !== 'builtin' && <ServerLink template={template} />}
      {shelf !== undefined && isStep && <CopyToOwn template={template} />}
    </>
  );
}

/** The library a template was fetched from, and that its script is other people's. */
function Origin({ template }: { readonly template: StepTemplate }) {
  const { kept } = useKeptTemplates();
  const { libraries } = useTemplateLibraries();
  const found = kept.find((each) => each.template === template);
  const library = libraries.find(({ id }) => id === found?.library);
  if (library === undefined || library.from.kind === 'server') return null;
  return (
    <p className={styles.note}>
      From {titleOf(library)}
      {isPublicLibrary(library) ? ', licensed under Apache 2.0' : ''}. Other people wrote it: read its script before you
      use it.
    </p>
  );
}
