import { Button, IconButton } from '../../../../ui/Button';
import { TextInput } from '../../../../ui/TextInput';
import { BoundValue } from './BoundValue';
import styles from './Form.module.css';
import { pairsIn, pairsText } from './pairs';
import type { ParameterControlProps } from './parameterControl';

/** Names with values, kept as one JSON object. */
export function PairsControl(props: ParameterControlProps) {
  const { parameter, value, onChange } = props;
  const pairs = pairsIn(value.text);
  const set = (next: readonly (readonly [string, string])[]) => onChange(pairsText(next));
  return (
    <BoundValue {...props} isStandard={pairs !== null}>
      {(pairs ?? []).map(([name, text], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair is known by its place while its name is being typed
        <div className={styles.pair} key={at}>
          <TextInput
            letterFirst
            aria-label={`Name ${at + 1} of ${parameter.label}`}
            value={name}
            onChange={(next) => set((pairs ?? []).with(at, [next, text]))}
          />
          <TextInput
            letterFirst
            aria-label={`Value of ${name || `name ${at + 1}`}`}
            value={text}
            onChange={(next) => set((pairs ?? []).with(at, [name, next]))}
          />
          <IconButton
            icon="close"
            label={`Remove ${name || `name ${at + 1}`}`}
            onClick={() => set((pairs ?? []).toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button look="quiet" icon="add" onClick={() => set([...(pairs ?? []), ['', '']])}>
        Add
      </Button>
    </BoundValue>
  );
}
