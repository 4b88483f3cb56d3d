import { renameEverywhere } from '../../../../core/index';
import { useEditorStore } from '../../../../state/useEditor';
import { Button } from '../../../../ui/Button';
import { useAction, useShown, useShownRow } from '../../shownRow';
import styles from './Rename.module.css';
import { useStepNameValues } from './useStepNameValues';

/** A note on a plain step whose action has another name in the file, with a button to make them one. */
export function TwoNames() {
  const { getState } = useEditorStore();
  const step = useShown(({ step: { id, name } }) => ({ id, name }));
  const action = useAction(({ id, name }) => ({ id, name }));
  const { shownIn } = useShownRow();
  const valuesOf = useStepNameValues();
  const unite = () => {
    const { process } = shownIn(getState()).content;
    const values = valuesOf(process, action.name);
    const request = {
      ...{ stepId: step.id, actionId: action.id, name: step.name },
      ...{ updateReferences: true, slug: null, values },
    };
    const refusal = getState().edit(`Rename "${action.name}" to "${step.name}" like its step`, {
      all: (before) => renameEverywhere(before, request),
    });
    getState().notify(refusal?.message ?? `Step and action are both called "${step.name}" now.`, {
      tone: refusal === null ? 'info' : 'error',
      undoable: refusal === null,
    });
  };
  return (
    <p className={styles.twoNames}>
      The file has two names for this step: "{step.name}" for the step, "{action.name}" for its action.{' '}
      <Button
        look="link"
        onClick={unite}
        title={`Call both "${step.name}"; references to "${action.name}" are updated`}
      >
        Use one name
      </Button>
    </p>
  );
}
