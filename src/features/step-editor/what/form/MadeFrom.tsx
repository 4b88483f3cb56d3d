import { likelyTemplates, ownOf, propertyNames, propertyOf, type StepTemplate } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import { useKnownTemplates } from '../../knownTemplates';
import { useAction } from '../../shownRow';
import { UpdateOffer } from '../../template-update/UpdateOffer';
import styles from './Form.module.css';

/**
 * Which template the action was made from. A server's id is unknown here, so a likely template of the library is proposed; the
 * answer is kept with the settings, since the file has no place for it.
 */
export function MadeFrom({ library }: { readonly library: StepTemplate | null }) {
  const { all } = useKnownTemplates();
  const links = useEditor((state) => state.settings.templateLinks);
  const changeSettings = useEditor((state) => state.changeSettings);
  const id = useAction((action) => propertyOf(action.properties, propertyNames.templateId));
  const version = useAction((action) => propertyOf(action.properties, propertyNames.templateVersion));
  const likely = useAction((action) => (library === null && id !== null ? likelyTemplates(action, all) : []));
  if (id === null && library === null) return null;
  const link = (templateId: string | null) => {
    if (id === null) return;
    const { [id]: _old, ...others } = links;
    changeSettings({ templateLinks: templateId === null ? others : { ...others, [id]: templateId } });
  };
  const stored = `${id ?? ''}${version === null ? '' : `, version ${version}`}`;
  if (library !== null) {
    return (
      <div className={styles.madeFrom}>
        <span>
          Made from <b>{library.name}</b>, {library.source} template{id === null ? '' : ` (${stored})`}.
        </span>
        <UpdateOffer />
        {id !== null && ownOf(links, id) !== undefined && (
          <Button look="link" onClick={() => link(null)}>
            It is a different one
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.madeFrom}>
      <span>
        Made from a step template of the server ({stored}), which decides what it does. Its values are under Other
        settings.
      </span>
      {likely.map((template) => (
        <Button key={template.id} look="link" onClick={() => link(template.id)}>
          Show the fields of {template.name}
        </Button>
      ))}
    </div>
  );
}
