import { type ReactNode, useState } from 'react';
import { Button } from '../../../../ui/Button';
import styles from './Form.module.css';
import type { ParameterControlProps } from './parameterControl';
import { isExpression } from './parameterValue';
import { TextControl } from './TextControl';

interface BoundValueProps extends ParameterControlProps {
  /** Whether the control can show the stored text. */
  readonly isStandard: boolean;
  /** The control for standard values. */
  readonly children: ReactNode;
}

/**
 * A control with fixed values that may also be bound to an expression. A text the control cannot show
 * is in a text field and is never replaced by opening the form.
 */
export function BoundValue({ isStandard, children, ...props }: BoundValueProps) {
  const { parameter, value, onChange } = props;
  const [isBinding, setBinding] = useState(false);
  const isBound = isExpression(value.text);
  if (isStandard && !isBinding) {
    return (
      <div className={styles.bindable}>
        <div className={styles.standard}>{children}</div>
        <Button
          look="quiet"
          className={styles.bind}
          aria-label={`Use an expression for ${parameter.label}`}
          title="Use an expression"
          onClick={() => setBinding(true)}
        >
          {'{x}'}
        </Button>
      </div>
    );
  }
  const leave = () => {
    setBinding(false);
    if (!isStandard) onChange(null);
  };
  return (
    <>
      <TextControl {...props} />
      <p className={styles.note}>
        {isBound && 'Bound to an expression. '}
        {!isBound && !isStandard && 'Not a standard value; kept as it is. '}
        <Button look="link" onClick={leave}>
          Choose a standard value
        </Button>
      </p>
    </>
  );
}
