import { useMemo } from 'react';
import { slipsIn } from '../../../../core/index';
import { TextArea } from '../../../../ui/TextInput';
import { ExpressionLine, problemIn } from '../../expression/ExpressionLine';
import { SlipNotes } from '../../expression/SlipNotes';
import { TextPreview } from '../../expression/TextPreview';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { writtenValue } from './parameterValue';

/** One line of text in which variables may be used. */
export function TextControl({ ties, parameter, value, onChange }: ParameterControlProps) {
  const found = useMemo(() => slipsIn(value.text, 'text'), [value.text]);
  const problem = problemIn(found);
  if (value.text.includes('\n')) return <LinesControl {...{ ties, parameter, value, onChange }} />;
  return (
    <>
      <ExpressionLine
        {...ties}
        aria-label={parameter.label}
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
      />
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <SlipNotes found={found} onReplace={(text) => onChange(writtenValue(parameter, text))} />
      <TextPreview text={value.text} />
    </>
  );
}

/** Several lines of text, or one entry a line. */
export function LinesControl({ ties, parameter, value, onChange }: ParameterControlProps) {
  return (
    <>
      <TextArea
        {...ties}
        aria-label={parameter.label}
        letterFirst
        rows={Math.min(16, Math.max(3, value.text.split('\n').length + 1))}
        value={value.text}
        onChange={(text) => onChange(writtenValue(parameter, text))}
      />
      <TextPreview text={value.text} />
    </>
  );
}
