import { useRef } from 'react';
import { type EarlierDeployment, hasName } from '../../core/index';
import type { EditLabel } from '../../state/editLabel';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/Choice';
import { TitledSection } from '../../ui/TitledSection';
import { useFocusAfterRemoval } from '../../ui/useFocusAfterRemoval';
import { EarlierLine } from './EarlierLine';
import styles from './ModelItemList.module.css';
import { namesOf } from './namesOffered';
import { useModel } from './useModel';

const ways = [
  { value: 'assumed', label: 'As if every earlier phase had succeeded' },
  { value: 'said', label: 'Only what is listed here' },
] as const;

/** What was deployed before the run that is planned; a lifecycle asks for it. */
export function EarlierPage() {
  const history = useEditor((state) => selectDocument(state)?.content.scenario.history);
  const environments = namesOf(useModel().environments);
  const { getState } = useEditorStore();
  const page = useRef<HTMLElement>(null);
  const onRemoved = useFocusAfterRemoval(page);
  const set = (label: EditLabel, next: readonly EarlierDeployment[] | undefined) =>
    getState().edit(label, {
      scenario: ({ history: _, ...scenario }) => (next === undefined ? scenario : { ...scenario, history: next }),
    });
  return (
    <TitledSection
      id="model-earlier"
      title="Earlier deployments"
      about="A lifecycle lets a release into a phase only after the phases before it: those of the same release that succeeded count. Nothing else in the plan depends on them."
      ref={page}
    >
      <RadioGroup
        label="Earlier deployments"
        value={history === undefined ? 'assumed' : 'said'}
        options={ways}
        onChange={(way) => set('Change earlier deployments', way === 'assumed' ? undefined : [])}
      />
      {history !== undefined && history.length === 0 && (
        <div className={styles.empty}>Nothing was deployed yet: only the first phase of a lifecycle is open.</div>
      )}
      {history !== undefined && history.length > 0 && (
        <ul className={styles.list} aria-label="Earlier deployments">
          {history.map((deployment, at) => (
            <EarlierLine
              // biome-ignore lint/suspicious/noArrayIndexKey: earlier deployments are known by their place
              key={at}
              deployment={deployment}
              number={at + 1}
              onChange={(next) => set(`Change earlier deployment ${at + 1}`, history.with(at, next))}
              onRemove={() => {
                onRemoved(at);
                set(`Remove earlier deployment ${at + 1}`, history.toSpliced(at, 1));
                getState().notify(`Removed the deployment to ${deployment.environment}.`, { undoable: true });
              }}
            />
          ))}
        </ul>
      )}
      {history !== undefined && (
        <div className={styles.foot} data-adds>
          <Button
            icon="add"
            whyNot={environments.length === 0 ? 'There is no environment yet' : null}
            onClick={() =>
              set('Add an earlier deployment', [...history, { environment: nextPlace(environments, history) }])
            }
          >
            Add deployment
          </Button>
        </div>
      )}
    </TitledSection>
  );
}

/** The first environment without a deployment, as one promotes; the last one when all have one. */
function nextPlace(environments: readonly string[], history: readonly EarlierDeployment[]): string {
  const done = history.map(({ environment }) => environment);
  return environments.find((name) => !hasName(done, name)) ?? environments.at(-1) ?? '';
}
