import { useState } from 'react';
import { type Action, counted, type Step, type StepTemplate, type TemplateParameter } from '../../../../core/index';
import { selectField } from '../../../../state/selectors/view';
import { useEditor } from '../../../../state/useEditor';
import { FieldGroup } from '../../../../ui/Field';
import { Segments } from '../../../../ui/Segments';
import { Select } from '../../../../ui/Select';
import { codeLanguage, languageNames } from './codeLanguage';
import styles from './Form.module.css';
import { ParameterField } from './ParameterField';
import { parameterValue } from './parameterValue';
import { type ScriptStage, type StageScript, scriptStages } from './scriptStages';

interface StageScriptsProps {
  readonly step: Step;
  readonly action: Action;
  readonly template: StepTemplate;
  readonly scripts: readonly StageScript[];
}

/** The scripts of an action by stage: one tab each, one script at a time, and a mark where there is one. */
export function StageScripts({ step, action, template, scripts }: StageScriptsProps) {
  const asked = useEditor(selectField);
  const [chosen, setChosen] = useState<string | null>(null);
  // A link to one of the scripts shows it, and it stays when the link is done.
  if (asked !== null && asked !== chosen && scripts.some(({ parameter }) => parameter.name === asked)) setChosen(asked);

  const textOf = (parameter: TemplateParameter) => parameterValue(action, template, parameter).text;
  const isFilled = ({ parameter }: StageScript) => textOf(parameter).trim() !== '';
  const inStage = (stage: ScriptStage) => scripts.filter((each) => each.stage === stage);
  const shown =
    scripts.find(({ parameter }) => parameter.name === chosen) ?? scripts.find(isFilled) ?? inStage('Deploy')[0];
  if (shown === undefined) return null;
  const language = (parameter: TemplateParameter) => languageNames[codeLanguage(action, parameter)];
  /** Where a stage opens: at its script, else in the language that is on screen. */
  const openStage = (stage: ScriptStage) => {
    const all = inStage(stage);
    const same = all.find(({ parameter }) => language(parameter) === language(shown.parameter));
    setChosen((all.find(isFilled) ?? same ?? all[0])?.parameter.name ?? null);
  };
  const label = scriptStages.find(({ key }) => key === shown.stage)?.script ?? '';
  return (
    <>
      <FieldGroup label="Stage" help="A stage can have one script in each language; each runs on the target.">
        <div className={styles.stages}>
          <Segments
            label="Stage of the deployment"
            value={shown.stage}
            onChange={openStage}
            options={scriptStages.map(({ key, word }) => {
              const count = inStage(key).filter(isFilled).length;
              return { value: key, label: count === 0 ? word : `${word} · ${count}` };
            })}
          />
          <Select
            aria-label="Language of the script"
            value={shown.parameter.name}
            onChange={setChosen}
            options={inStage(shown.stage).map((each) => ({
              value: each.parameter.name,
              label: isFilled(each)
                ? `${language(each.parameter)}, ${linesIn(textOf(each.parameter))}`
                : language(each.parameter),
            }))}
          />
        </div>
      </FieldGroup>
      <ParameterField
        key={shown.parameter.name}
        step={step}
        action={action}
        template={template}
        parameter={{ ...shown.parameter, label, help: '' }}
      />
    </>
  );
}

function linesIn(text: string): string {
  const count = text.trimEnd().split('\n').length;
  return counted(count, 'line');
}
