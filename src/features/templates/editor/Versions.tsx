import { type JsonObject, type StepTemplate, sameName } from '../../../core/index';
import { useEarlierTemplates } from '../../../state/useTemplateShelf';
import type { TemplateLists } from '../../../state/useTemplates';
import { Button } from '../../../ui/Button';
import styles from './TemplateForm.module.css';

export interface VersionsProps {
  readonly template: StepTemplate;
  readonly lists: TemplateLists;
  readonly onRestore: (record: JsonObject) => void;
}

/** Earlier versions; bringing one back fills the form with it, to be saved as the next version. */
export function Versions({ template, lists, onRestore }: VersionsProps) {
  const earlier = useEarlierTemplates(lists.builtin.templates)
    .map((each) => each.template)
    .filter(({ id, version }) => sameName(id, template.id) && version !== template.version)
    .toSorted((left, right) => (right.version ?? 0) - (left.version ?? 0));
  if (earlier.length === 0) return <p className={styles.quiet}>There is no earlier version.</p>;
  return (
    <ul className={styles.versions}>
      {earlier.map(({ version, record, name }) => (
        <li key={`${version} ${name}`}>
          <span>
            Version {version}, {name}
          </span>
          <Button
            aria-label={`Bring back version ${version}`}
            onClick={() => record !== null && onRestore({ ...record, Version: template.version ?? 1 })}
          >
            Bring back
          </Button>
        </li>
      ))}
    </ul>
  );
}
