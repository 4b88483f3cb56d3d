import { useMemo, useState } from 'react';
import { counted, type StepTemplate } from '../../../../core/index';
import { selectField } from '../../../../state/selectors/view';
import { useEditor } from '../../../../state/useEditor';
import { FieldGroup } from '../../../../ui/Field';
import { Segments } from '../../../../ui/Segments';
import { Select } from '../../../../ui/Select';
import { useAction } from '../../shownRow';
import { codeLanguage, languageNames } from './codeLanguage';
import styles from './Form.module.css';
import { ParameterField } from './ParameterField';
import { parameterValue } from './parameterValue';
import { type ScriptStage, type StageScript, scriptStages } from './scriptStages';

interface StageScriptsProps {
  readonly template: StepTemplate;
  readonly scripts: readonly StageScript[];
}

/** The scripts of an action by stage: one tab each, one script at a time, and a mark where there is one. */
export function StageScripts({ template, scripts }: StageScriptsProps) {
  const asked = useEditor(selectField);
  const [chosen, setChosen] = useState<string | null>(null);
  // A link to one of the scripts shows it, and it stays when the link is done.
  if (asked !== null && asked !== chosen && scripts.some(({ parameter }) => parameter.name === asked)) setChosen(asked);

  const lines = useAction((action) =>
    scripts.map(({ parameter }) => linesIn(parameterValue(action, template, parameter).text)),
  );
  const languages = useAction((action) => scripts.map(({ parameter }) => codeLanguage(action, parameter)));
  const all = scripts.map((script, at) => ({
    ...script,
    name: script.parameter.name,
    lines: lines[at] ?? 0,
    language: languageNames[languages[at] ?? 'plain'],
  }));
  const inStage = (stage: ScriptStage) => all.filter((each) => each.stage === stage);
  const isFilled = (script: (typeof all)[number]) => script.lines > 0;
  const shown = all.find(({ name }) => name === chosen) ?? all.find(isFilled) ?? inStage('Deploy')[0];
  const label = scriptStages.find(({ key }) => key === shown?.stage)?.script ?? '';
  const script = shown?.parameter;
  const parameter = useMemo(() => script && { ...script, label, help: '' }, [script, label]);
  if (shown === undefined || parameter === undefined) return null;
  /** Where a stage opens: at its script, else in the language that is on screen. */
  const openStage = (stage: ScriptStage) => {
    const others = inStage(stage);
    const same = others.find(({ language }) => language === shown.language);
    setChosen((others.find(isFilled) ?? same ?? others[0])?.name ?? null);
  };
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
            value={shown.name}
            onChange={setChosen}
            options={inStage(shown.stage).map((each) => ({
              value: each.name,
              label: isFilled(each) ? `${each.language}, ${counted(each.lines, 'line')}` : each.language,
            }))}
          />
        </div>
      </FieldGroup>
      <ParameterField key={shown.name} template={template} parameter={parameter} />
    </>
  );
}

/** 0 for a text of blanks. */
function linesIn(text: string): number {
  return text.trim() === '' ? 0 : text.trimEnd().split('\n').length;
}
