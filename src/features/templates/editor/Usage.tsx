import { useMemo } from 'react';
import { type StepTemplate, sameName, templateStanding } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { useEarlierTemplates } from '../../../state/useTemplateShelf';
import type { TemplateLists } from '../../../state/useTemplates';
import styles from './TemplateForm.module.css';

export interface UsageProps {
  readonly template: StepTemplate;
  readonly lists: TemplateLists;
}

/** Steps of the processes in this browser that were made from the template, with the version they have. */
export function Usage({ template, lists }: UsageProps) {
  const documents = useEditor((state) => state.documents);
  const links = useEditor((state) => state.settings.templateLinks);
  const earlier = useEarlierTemplates(lists.builtin.templates);
  const used = useMemo(() => {
    const before = earlier.map((each) => each.template);
    return Object.values(documents).flatMap((document) =>
      document.content.process.steps.flatMap((step, at) =>
        step.actions.flatMap((action) => {
          const standing = templateStanding(action, lists.all, before, links);
          if (standing === null || !sameName(standing.template.id, template.id)) return [];
          return [
            {
              key: `${document.id} ${action.id}`,
              title: document.title,
              number: at + 1,
              name: action.name,
              version: standing.version,
            },
          ];
        }),
      ),
    );
  }, [documents, earlier, lists.all, links, template.id]);
  if (used.length === 0) return <p className={styles.quiet}>No process in this browser uses it.</p>;
  return (
    <ul className={styles.used}>
      {used.map(({ key, title, number, name, version }) => (
        <li key={key}>
          {title}: step {number} {name}
          <span className={styles.quiet}>{version === null ? '' : `, version ${version}`}</span>
        </li>
      ))}
    </ul>
  );
}
