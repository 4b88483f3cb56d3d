import { type EarlierDeployment, emptyModel } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { Select } from '../../ui/Select';
import { namesOf } from './namesOffered';
import styles from './ThingList.module.css';

const ways = [
  { value: 'assumed', label: 'As if every earlier phase had succeeded' },
  { value: 'said', label: 'Only what is listed here' },
] as const;

/** What was deployed before the run that is planned; a lifecycle asks for it. */
export function EarlierPage() {
  const history = useEditor((state) => selectDocument(state)?.content.scenario.history);
  const model = useEditor((state) => selectDocument(state)?.content.model ?? emptyModel);
  const { getState } = useEditorStore();
  const set = (next: readonly EarlierDeployment[] | undefined) =>
    getState().editScenario('What-if: earlier deployments', ({ history: _, ...scenario }) =>
      next === undefined ? scenario : { ...scenario, history: next },
    );
  const environments = namesOf(model.environments);
  const first = environments[0];
  return (
    <section className={styles.page} aria-labelledby="model-earlier">
      <h2 className={styles.title} id="model-earlier">
        Earlier deployments
      </h2>
      <p className={styles.about}>A lifecycle lets a release into a phase only after the phases before it.</p>
      <RadioGroup
        label="Earlier deployments"
        value={history === undefined ? 'assumed' : 'said'}
        options={ways}
        onChange={(way) => set(way === 'assumed' ? undefined : [])}
      />
      {history !== undefined && (
        <ul className={styles.list} aria-label="Earlier deployments">
          {history.map((deployment, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: earlier deployments are known by their place
            <li className={styles.line} key={at}>
              <Select
                aria-label={`Environment of deployment ${at + 1}`}
                value={deployment.environment}
                options={[...new Set([...environments, deployment.environment])].map((name) => ({
                  value: name,
                  label: name,
                }))}
                onChange={(environment) => set(history.with(at, { ...deployment, environment }))}
              />
              <div className={styles.settings}>
                <CommitInput
                  aria-label={`Release of deployment ${at + 1}`}
                  value={deployment.release ?? '1.0.0'}
                  onCommit={(release) => {
                    set(history.with(at, { ...deployment, release }));
                    return null;
                  }}
                />
                <Checkbox
                  label="Succeeded"
                  checked={deployment.success !== false}
                  onChange={(success) => set(history.with(at, { ...deployment, success }))}
                />
              </div>
              <IconButton
                icon="remove"
                label={`Remove deployment ${at + 1}`}
                onClick={() => set(history.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      {history !== undefined && (
        <div className={styles.foot}>
          <Button
            icon="add"
            whyNot={first === undefined ? 'There is no environment yet' : null}
            onClick={() => first !== undefined && set([...history, { environment: first }])}
          >
            Add deployment
          </Button>
        </div>
      )}
    </section>
  );
}
