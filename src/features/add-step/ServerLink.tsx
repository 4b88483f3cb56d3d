import { useId, useState } from 'react';
import { isServerId, likelyServerIds, type StepTemplate, serverIdOf } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { useTemplates } from '../../state/useTemplates';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Combobox } from '../../ui/Combobox';
import styles from './ServerLink.module.css';

/**
 * Chooses whether a new step is linked to the template on a person's server, or self-contained. A link needs the template's id
 * there, which is stored once entered.
 */
export function ServerLink({ template }: { readonly template: StepTemplate }) {
  const { all } = useTemplates();
  const process = useEditor(selectProcess);
  const links = useEditor((state) => state.settings.templateLinks);
  const adds = useEditor((state) => state.settings.addsTemplates);
  const changeSettings = useEditor((state) => state.changeSettings);
  const [typed, setTyped] = useState<string | null>(null);
  const fieldId = useId();
  const known = serverIdOf(template, links);
  if (known !== null && typed === null)
    return (
      <div className={styles.link}>
        <Checkbox
          label={`Link the step to ${known} of the server`}
          checked={adds === 'linked'}
          onChange={(isLinked) => changeSettings({ addsTemplates: isLinked ? 'linked' : 'complete' })}
        />
        <p className={styles.note}>
          {adds === 'linked'
            ? 'The step holds your values; what it does stays with the template on the server.'
            : 'The step holds everything, as if written by hand.'}
        </p>
        {!isServerId(template.id) && (
          <Button look="link" onClick={() => setTyped(known)}>
            It has another id
          </Button>
        )}
      </div>
    );
  if (typed === null)
    return (
      <p className={styles.note}>
        A step made from it holds everything it does.{' '}
        <Button look="link" onClick={() => setTyped('')}>
          Link it to the server…
        </Button>
      </p>
    );
  const offers = process === null ? [] : likelyServerIds(process, template, all, links);
  const keep = () => {
    const others = Object.entries(links).filter(([id, library]) => library !== template.id && id !== typed.trim());
    changeSettings({
      templateLinks: Object.fromEntries([...others, [typed.trim(), template.id]]),
      addsTemplates: 'linked',
    });
    setTyped(null);
  };
  return (
    <div className={styles.link}>
      <label className={styles.note} htmlFor={fieldId}>
        Id of this template on the server, such as ActionTemplates-7. It is in the address of the template's page.
      </label>
      <div className={styles.field}>
        <Combobox
          id={fieldId}
          code
          value={typed}
          offers={offers.map((id) => ({ value: id, note: 'used by a step here with these values' }))}
          onChange={setTyped}
        />
        <Button whyNot={isServerId(typed.trim()) ? null : 'An id reads like ActionTemplates-7'} onClick={keep}>
          Link
        </Button>
        <Button look="quiet" onClick={() => setTyped(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
