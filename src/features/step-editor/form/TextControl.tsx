import { useMemo } from 'react';
import { completionsAt, expressionTokens, parseExpression, systemVariableNames } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor } from '../../../state/useEditor';
import { ExpressionInput } from '../../../ui/ExpressionInput';
import { TextArea } from '../../../ui/TextInput';
import { TextPreview } from '../TextPreview';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { isExpression, writtenValue } from './parameterValue';

/** One line of text in which variables may be used. */
export function TextControl({ ties, step, action, parameter, value, onChange }: ParameterControlProps) {
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  const variables = useEditor((state) => selectDocument(state)?.content.model.variables);
  const names = useMemo(
    () => [
      ...new Set((variables ?? []).map((variable) => variable.name)),
      ...(process === null ? [] : systemVariableNames(process)),
    ],
    [variables, process],
  );
  const problem = useMemo(
    () => (isExpression(value.text) ? parseExpression(value.text).diagnostics[0] : undefined),
    [value.text],
  );
  if (value.text.includes('\n')) return <LinesControl {...{ ties, step, action, parameter, value, onChange }} />;
  return (
    <>
      <ExpressionInput
        {...ties}
        aria-label={parameter.label}
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
        tokensOf={expressionTokens}
        completionsOf={(text, caret) => completionsAt(text, caret, names)}
      />
      {problem !== undefined && (
        <p className={styles.problem}>
          At sign {(problem.related?.at ?? problem.at).column}: {problem.message}
        </p>
      )}
      <TextPreview subject={{ step, action }} text={value.text} />
    </>
  );
}

/** Several lines of text, or one entry a line. */
export function LinesControl({ ties, step, action, parameter, value, onChange }: ParameterControlProps) {
  return (
    <>
      <TextArea
        {...ties}
        aria-label={parameter.label}
        rows={Math.min(16, Math.max(3, value.text.split('\n').length + 1))}
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
      />
      <TextPreview subject={{ step, action }} text={value.text} />
    </>
  );
}
