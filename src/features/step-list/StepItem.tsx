import { memo, type Ref } from 'react';
import { type Finding, isOff, rowFactsOf, rowKey, stepsOfUse } from '../../core/index';
import type { ListChild, ListStep } from '../../rows/listSteps';
import { selectModel } from '../../state/selectors/templates';
import { useEditor } from '../../state/useEditor';
import { InsideLine } from './InsideLine';
import { RowLine } from './RowLine';
import styles from './StepItem.module.css';
import { type ShownRow, shownInside } from './shownSteps';

export interface StepItemProps {
  readonly entry: ListStep;
  readonly isContext: boolean;
  /** The children on screen. */
  readonly shownChildren: readonly ListChild[];
  /** Whether its rows are out of sight, and which steps of its process template are shown all the same. */
  readonly isFolded: boolean;
  readonly onlyInside: ReadonlySet<string> | null;
  /** Its place in a list of which only a window is in the page; null when all of it is. */
  readonly index: number | null;
  /** Steps in the whole list, and the distance from its start in pixels; for a window only. */
  readonly count: number;
  readonly top: number;
  /** Problems of the step and its actions. */
  readonly problems: readonly Finding[];
  /** Key of the row among these that has the tab stop, the open menu; null when it is another step's. */
  readonly tabStop: string | null;
  readonly menu: string | null;
  /** Keys of ticked rows; null while rows are not ticked. */
  readonly ticked: ReadonlySet<string> | null;
  readonly measure: Ref<HTMLLIElement>;
}

/** A step with its child actions under it. */
export const StepItem = memo(function StepItem(props: StepItemProps) {
  const { entry, isContext, shownChildren, isFolded, onlyInside, index, problems, tabStop, menu, ticked } = props;
  // Where slugs of the file get their names.
  const model = useEditor(selectModel);
  const { step } = entry;
  const own: ShownRow = { stepId: step.id, actionId: null, key: step.id, number: entry.number };
  const shared = (key: string) => ({
    isTabStop: tabStop === key,
    isMenuOpen: menu === key,
    isTicked: ticked === null ? null : ticked.has(key),
  });
  const inside = shownInside({ entry, isFolded, onlyInside }, model);
  const holdsRows = entry.children.length > 0 || stepsOfUse(step, model).length > 0;
  const isOpen = holdsRows ? shownChildren.length + inside.length > 0 : null;
  const only = step.actions.length === 1 ? (step.actions[0] ?? null) : null;
  return (
    <li
      ref={props.measure}
      className={styles.step}
      data-index={index ?? undefined}
      data-together={entry.together ?? undefined}
      aria-posinset={index === null ? undefined : index + 1}
      aria-setsize={index === null ? undefined : props.count}
      style={index === null ? undefined : { position: 'absolute', insetInline: 0, top: props.top }}
    >
      <RowLine
        row={own}
        name={step.name}
        facts={rowFactsOf(step, only, false, model)}
        problems={shownChildren.length > 0 ? problems.filter(({ row }) => row.actionId === null) : problems}
        isOpen={isOpen}
        isOff={isOff(step.actions) || step.processTemplate?.scope.isDisabled === true}
        isContext={isContext}
        togetherWith={entry.togetherWith}
        {...shared(own.key)}
      />
      {shownChildren.length > 0 && (
        <ol className={styles.children} aria-label={`Actions of ${step.name}`}>
          {shownChildren.map(({ action, number }) => {
            const key = rowKey({ stepId: step.id, actionId: action.id });
            return (
              <li key={key}>
                <RowLine
                  row={{ stepId: step.id, actionId: action.id, key, number }}
                  name={action.name}
                  facts={rowFactsOf(step, action, true, model)}
                  problems={problems.filter((problem) => problem.row.actionId === action.id)}
                  isOpen={null}
                  isOff={action.isDisabled}
                  isContext={false}
                  togetherWith=""
                  {...shared(key)}
                />
              </li>
            );
          })}
        </ol>
      )}
      {inside.length > 0 && (
        <ol className={styles.children} aria-label={`Steps of the process template of ${step.name}`}>
          {inside.map((each) => (
            <li key={each.step.id}>
              <InsideLine step={each.step} number={each.number} model={model} isTabStop={tabStop === own.key} />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
});
