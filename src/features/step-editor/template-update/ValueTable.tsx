import type { StepTemplate, UpdateChange } from '../../../core/index';
import { sameName } from '../../../core/index';
import { Checkbox } from '../../../ui/Choice';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';
import styles from './UpdateDialog.module.css';

export interface ValueTableProps {
  readonly changes: readonly UpdateChange[];
  /** The version the step has now. */
  readonly from: number | null;
  readonly to: StepTemplate;
  readonly answers: ReadonlyMap<string, string>;
  /** null takes an answer back. */
  readonly onAnswer: (name: string, value: string | null) => void;
}

type ValueChange = Extract<UpdateChange, { readonly label: string }>;

/** Each value before and after, with a word for what becomes of it. */
export function ValueTable({ changes, from, to, answers, onAnswer }: ValueTableProps) {
  const values = changes.filter((change): change is ValueChange => 'label' in change);
  if (values.length === 0) return <p className={styles.quiet}>The template asks for no values.</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">{from === null ? 'Now' : `Version ${from}`}</th>
            <th scope="col">Version {to.version}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((change) => (
            <tr key={change.name} data-kind={change.kind}>
              <th scope="row">
                {change.label}
                <span className={styles.kind}>{wordsOf(change)}</span>
              </th>
              <td>
                {change.kind === 'added' ? (
                  <span className={styles.quiet}>not there</span>
                ) : (
                  <Value text={change.kind === 'dropped' ? change.value : before(change, answers)} />
                )}
              </td>
              <td>
                <After change={change} to={to} answers={answers} onAnswer={onAnswer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function After({
  change,
  to,
  answers,
  onAnswer,
}: { readonly change: ValueChange } & Pick<ValueTableProps, 'to' | 'answers' | 'onAnswer'>) {
  if (change.kind === 'dropped') return <span className={styles.quiet}>dropped</span>;
  if (change.kind === 'added' || change.kind === 'retyped')
    return <Answer change={change} to={to} onAnswer={onAnswer} />;
  if (change.kind === 'kept' && change.newDefault !== null) {
    const wanted = change.newDefault;
    return (
      <Checkbox
        label={
          <>
            Take the new default <Value text={wanted} />
          </>
        }
        checked={answers.get(change.name) === wanted}
        onChange={(isTaken) => onAnswer(change.name, isTaken ? wanted : null)}
      />
    );
  }
  return <Value text={change.value} />;
}

/** A field for a value that is new, or may no longer fit. */
function Answer({ change, to, onAnswer }: { readonly change: ValueChange } & Pick<ValueTableProps, 'to' | 'onAnswer'>) {
  const parameter = to.parameters.find(({ name }) => sameName(name, change.name));
  const label = `New value of ${change.label}`;
  const options = parameter?.options ?? [];
  const given = { 'aria-label': label, value: change.value, onChange: (value: string) => onAnswer(change.name, value) };
  if (options.length > 0 && !change.value.includes('#{')) {
    const isListed = options.some(({ value }) => value === change.value);
    const current = isListed
      ? []
      : [{ value: change.value, label: change.value === '' ? 'Leave empty' : change.value }];
    return <Select {...given} options={[...current, ...options.map(({ value, text }) => ({ value, label: text }))]} />;
  }
  return (
    <TextInput
      {...given}
      placeholder={parameter?.control === 'sensitive' ? 'An expression, such as #{Secret}' : 'Leave empty'}
    />
  );
}

function Value({ text }: { readonly text: string }) {
  return text === '' ? <span className={styles.quiet}>empty</span> : <code className={styles.value}>{text}</code>;
}

/** The value a kept parameter has before the answer of this dialog. */
function before(change: ValueChange, answers: ReadonlyMap<string, string>): string {
  return change.kind === 'kept' && change.newDefault !== null && answers.has(change.name) ? '' : change.value;
}

function wordsOf(change: ValueChange): string {
  switch (change.kind) {
    case 'added':
      return change.needsValue && change.value === '' ? 'new, needs a value' : 'new';
    case 'dropped':
      return 'no longer used';
    case 'renamed':
      return `was ${change.from}`;
    case 'retyped':
      return 'other control, check the value';
    case 'kept':
      return change.newDefault === null ? 'stays' : 'stays, the default changed';
  }
}
