import type { ComponentType } from 'react';
import { sameName } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { useKeptTemplates, useTemplates } from '../../state/useTemplates';
import { Icon } from '../../ui/Icon';
import { Page, type PageProps, PageTitle } from '../../ui/Page';
import { TemplateEditor } from './editor/TemplateEditor';
import { ImportButtons } from './ImportButtons';
import { ImportDialog } from './ImportDialog';
import { LibraryList } from './LibraryList';
import { OwnList } from './OwnList';
import styles from './TemplatesScreen.module.css';
import { useTemplateImport } from './useTemplateImport';

/** Where step templates come from: the app's own lists, libraries, and those a person made. */
export function TemplatesScreen({ StepFields }: { readonly StepFields: ComponentType }) {
  const template = useEditor(({ view }) => (view.screen === 'templates' ? view.template : null));
  const lists = useTemplates();
  const { kept, problem, retry, isLoading } = useKeptTemplates();
  const taking = useTemplateImport(lists.builtin.templates);
  const edited = kept.find(
    (each) => each.library === 'custom' && template !== null && sameName(each.template.id, template),
  );
  return (
    <Page crumbs={crumbsTo(template === null ? null : (edited?.template.name ?? 'Not here'))}>
      {template !== null && edited === undefined && !isLoading && <Missing />}
      {edited !== undefined && lists.builtin.templates.length > 0 && (
        <TemplateEditor key={edited.template.id} one={edited} lists={lists} StepFields={StepFields} />
      )}
      {template === null && (
        <>
          <PageTitle
            lead={`${lists.all.length} templates to add steps from. They are kept in this browser, and nothing is fetched from elsewhere until you ask for it.`}
          >
            Step templates
          </PageTitle>
          {problem !== null && (
            <p className={styles.problem} role="alert">
              <Icon name="warning" /> {problem}{' '}
              <button type="button" className={styles.link} onClick={retry}>
                Try again
              </button>
            </p>
          )}
          <LibraryList lists={lists} kept={kept} />
          <OwnList lists={lists} kept={kept} />
          <ImportButtons taking={taking} />
          {taking.offer !== null && <ImportDialog taking={taking} offer={taking.offer} kept={kept} />}
        </>
      )}
    </Page>
  );
}

function crumbsTo(template: string | null): PageProps['crumbs'] {
  if (template === null) return [{ label: 'Templates' }];
  return [{ label: 'Templates', href: '#/templates' }, { label: template }];
}

function Missing() {
  return (
    <PageTitle
      lead={
        <>
          It may have been deleted, or be kept in another browser. <a href="#/templates">All templates</a>
        </>
      }
    >
      This template is not here
    </PageTitle>
  );
}
