import { useState } from 'react';
import { counted } from '../../core/index';
import type { KeptStepTemplate } from '../../state/ports';
import { useEditorStore } from '../../state/useEditor';
import { useShelfChanges } from '../../state/useTemplateShelf';
import type { TemplateLists } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { NewTemplateDialog } from './editor/NewTemplateDialog';
import { exportFile } from './exportFile';
import styles from './TemplatesScreen.module.css';

export interface OwnListProps {
  readonly lists: TemplateLists;
  readonly kept: readonly KeptStepTemplate[];
}

/** Templates a person made or took for their own. */
export function OwnList({ lists, kept }: OwnListProps) {
  const { getState } = useEditorStore();
  const { keepCustom, removeCustom, saveAs } = useShelfChanges();
  const [deleted, setDeleted] = useState<KeptStepTemplate | null>(null);
  const [makes, setMakes] = useState(false);
  const own = kept
    .filter(({ library }) => library === 'custom')
    .toSorted((left, right) => left.template.name.localeCompare(right.template.name));

  async function give(name: string, texts: readonly string[]): Promise<void> {
    const file = exportFile(name, texts);
    const answer = await saveAs(file.name, file.text);
    if (!answer.ok) getState().notify(answer.message, { tone: 'error' });
  }
  async function remove(one: KeptStepTemplate): Promise<void> {
    const answer = await removeCustom([one.template.id]);
    if (answer.ok) setDeleted(one);
    else getState().notify(answer.message, { tone: 'error' });
  }
  async function bringBack(one: KeptStepTemplate): Promise<void> {
    setDeleted(null);
    await keepCustom([{ template: one.template, text: one.text, path: '' }]);
    getState().announce(`"${one.template.name}" is back.`);
  }

  return (
    <section className={styles.section} aria-labelledby="own">
      <div className={styles.heading}>
        <h2 id="own">My own templates</h2>
        <Button icon="add" onClick={() => setMakes(true)}>
          New template…
        </Button>
        {own.length > 1 && (
          <Button
            icon="save"
            onClick={() =>
              give(
                'step-templates',
                own.map(({ text }) => text),
              )
            }
          >
            Export all
          </Button>
        )}
      </div>
      {own.length === 0 && deleted === null && (
        <p className={styles.empty}>
          None yet. Save a step as a template from its menu, copy one in the gallery, or import a file.
        </p>
      )}
      {deleted !== null && (
        <p className={styles.line} role="status">
          <span className={styles.note}>"{deleted.template.name}" is deleted.</span>
          <span className={styles.ways}>
            <Button icon="undo" onClick={() => void bringBack(deleted)}>
              Undo
            </Button>
          </span>
        </p>
      )}
      <ul className={styles.list}>
        {own.map((one) => (
          <li className={styles.line} key={one.template.id}>
            <a className={styles.name} href={`#/templates/${encodeURIComponent(one.template.id)}`}>
              {one.template.name}
            </a>
            <span className={styles.note}>{factsOf(one, lists)}</span>
            <span className={styles.ways}>
              <Button
                aria-label={`Export ${one.template.name}`}
                onClick={() => void give(one.template.name, [one.text])}
              >
                Export
              </Button>
              <Button look="quiet" aria-label={`Delete ${one.template.name}`} onClick={() => void remove(one)}>
                Delete
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {makes && <NewTemplateDialog builtins={lists.builtin.templates} onClose={() => setMakes(false)} />}
    </section>
  );
}

function factsOf({ template }: KeptStepTemplate, { builtin }: TemplateLists): string {
  const type =
    builtin.templates.find(({ actionType }) => actionType === template.actionType)?.name ?? template.actionType;
  return [type, counted(template.parameters.length, 'parameter'), `version ${template.version ?? 0}`].join(' · ');
}
