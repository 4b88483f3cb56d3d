import { type Action, propertyOf, type Step, setActionProperty, typeNameOf } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextInput';
import { mainTexts } from './knownProperties';
import { TextPreview } from './TextPreview';
import styles from './WhatSection.module.css';

/** The texts that say what the action does: a script, instructions, a message. Packages and images as facts. */
export function WhatSection({ step, action }: { readonly step: Step; readonly action: Action }) {
  const { getState } = useEditorStore();
  const texts = mainTexts.filter(({ key }) => propertyOf(action.properties, key) !== null);
  return (
    <>
      <p className={styles.fact}>
        {typeNameOf(action)}
        {action.actionType !== null && <span className={styles.code}> {action.actionType}</span>}
      </p>
      {texts.map(({ key, label, isCode }) => {
        const value = propertyOf(action.properties, key) ?? '';
        return (
          <Field key={key} label={label} name={key}>
            {(ties) => (
              <>
                <TextArea
                  {...ties}
                  code={isCode}
                  rows={Math.min(24, Math.max(3, value.split('\n').length + 1))}
                  value={value}
                  onChange={(text) =>
                    getState().edit(
                      `Change the ${label.toLowerCase()} of "${action.name}"`,
                      (before) => setActionProperty(before, step.id, action.id, key, text),
                      { fold: `${key} ${action.id}` },
                    )
                  }
                />
                <TextPreview subject={{ step, action }} text={value} />
              </>
            )}
          </Field>
        );
      })}
      {action.packages.map((reference) => (
        <Field key={reference.name} label={reference.name === '' ? 'Package' : `Package ${reference.name}`}>
          {() => (
            <p className={styles.fact}>
              {reference.packageId ?? 'not named'}
              {reference.feed !== null && <span className={styles.code}> from {reference.feed}</span>}
            </p>
          )}
        </Field>
      ))}
      {action.container?.image && (
        <Field label="Container">{() => <p className={styles.fact}>{action.container?.image}</p>}</Field>
      )}
    </>
  );
}
