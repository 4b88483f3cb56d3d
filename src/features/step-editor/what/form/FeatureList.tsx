import {
  type FeatureFields,
  type StepTemplate,
  type TemplateParameter,
  updateAction,
  withFeature,
} from '../../../../core/index';
import { Checkbox } from '../../../../ui/Choice';
import { FieldGroup } from '../../../../ui/Field';
import { useActionEdit } from '../../useRowEdit';
import styles from './Form.module.css';
import { ParameterFields } from './ParameterFields';
import { StageScripts } from './StageScripts';
import { stageScriptsIn } from './scriptStages';

interface FeatureListProps {
  readonly template: StepTemplate;
  readonly features: readonly FeatureFields[];
}

/** Optional features of the action, each with its fields while it is on. */
export function FeatureList({ template, features }: FeatureListProps) {
  const edit = useActionEdit();
  const optional = features.filter(({ feature }) => !feature.isPermanent);
  const set = (id: string, name: string, isOn: boolean) =>
    edit(
      (action) => `${isOn ? 'Enable' : 'Disable'} "${name}" of "${action}"`,
      (before, stepId, actionId) => updateAction(before, stepId, actionId, (now) => withFeature(now, id, isOn)),
    );
  return (
    <>
      {features
        .filter(({ feature, parameters }) => feature.isPermanent && parameters.length > 0)
        .map(({ feature, parameters }) => (
          <section key={feature.id} aria-label={feature.name}>
            <h3 className={styles.part}>{feature.name}</h3>
            <FeatureBody template={template} parameters={parameters} />
          </section>
        ))}
      {optional.length > 0 && (
        <FieldGroup
          label="Features"
          name="Octopus.Action.EnabledFeatures"
          help="Switched off, a feature keeps its settings in the file."
        >
          {optional.map(({ feature, isOn }) => (
            <div className={styles.feature} key={feature.id}>
              <Checkbox label={feature.name} checked={isOn} onChange={(on) => set(feature.id, feature.name, on)} />
            </div>
          ))}
        </FieldGroup>
      )}
      {optional
        .filter(({ parameters }) => parameters.length > 0)
        .map(({ feature, parameters }) => (
          <section key={feature.id} aria-label={feature.name}>
            <h3 className={styles.part}>{feature.name}</h3>
            <FeatureBody template={template} parameters={parameters} />
          </section>
        ))}
    </>
  );
}

interface FeatureBodyProps extends Omit<FeatureListProps, 'features'> {
  readonly parameters: readonly TemplateParameter[];
}

/** The fields of a feature; scripts of several stages and languages stand behind tabs. */
function FeatureBody({ parameters, ...given }: FeatureBodyProps) {
  const scripts = stageScriptsIn(parameters);
  return scripts === null ? (
    <ParameterFields {...given} parameters={parameters} />
  ) : (
    <StageScripts {...given} scripts={scripts} />
  );
}
