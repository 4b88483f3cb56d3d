import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DraftParameter } from '../../../core/index';
import { IconButton } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { Icon } from '../../../ui/Icon';
import { Menu } from '../../../ui/Menu';
import { Select } from '../../../ui/Select';
import { TextArea, TextInput } from '../../../ui/TextInput';
import { parameterTypes } from './parameterTypes';
import styles from './TemplateForm.module.css';
import type { KeyedParameter } from './useTemplateForm';

export interface ParameterLineProps {
  readonly parameter: KeyedParameter;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
  readonly onChange: (change: Partial<DraftParameter>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One parameter: its line, and its fields when it is open. */
export function ParameterLine(props: ParameterLineProps) {
  const { parameter, isOpen, isFirst, isLast, onToggle, onMove, onRemove } = props;
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: parameter.key });
  const called = parameter.label || parameter.name || 'parameter without a name';

  function keyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li
      ref={setNodeRef}
      className={styles.parameter}
      data-line
      data-dragged={isDragging || undefined}
      style={{
        transform: CSS.Transform.toString(transform && { ...transform, x: 0, scaleX: 1, scaleY: 1 }),
        // The time is a token, so that reduced motion holds here too.
        transition: transition === undefined ? undefined : 'transform var(--slide)',
      }}
    >
      <div className={styles.line}>
        <span className={styles.handle} aria-hidden="true" {...listeners}>
          <Icon name="grip" />
        </span>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={keyDown}
        >
          <span className={styles.label}>{called}</span>
          <span className={styles.about}>{aboutOf(parameter)}</span>
        </button>
        <Menu
          label={`Actions for ${called}`}
          align="end"
          trigger={<IconButton icon="more" label={`Actions for ${called}`} />}
          entries={() => [
            { label: 'Move up', keys: 'Alt+↑', whyNot: isFirst ? 'It is the first' : null, onSelect: () => onMove(-1) },
            { label: 'Move down', keys: 'Alt+↓', whyNot: isLast ? 'It is the last' : null, onSelect: () => onMove(1) },
            { kind: 'line' },
            { label: 'Remove', danger: true, onSelect: onRemove },
          ]}
        />
      </div>
      {isOpen && <Fields {...props} />}
    </li>
  );
}

function Fields({ parameter, onChange }: ParameterLineProps) {
  const first = useRef<HTMLInputElement>(null);
  const isNew = parameter.label === '' && Object.keys(parameter.record).length === 0;
  // A parameter that was just added begins with its label.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, []);
  const isKnown = parameterTypes.some(({ value }) => value === parameter.controlType);
  const types = isKnown
    ? parameterTypes
    : [{ value: parameter.controlType, label: `${parameter.controlType} (not known here)` }, ...parameterTypes];
  return (
    <div className={styles.fields}>
      <Field label="Label">
        {(ties) => (
          <TextInput {...ties} ref={first} value={parameter.label} onChange={(label) => onChange({ label })} />
        )}
      </Field>
      <Field label="Variable name" required help={`Used as #{${parameter.name}}. Letters, digits, "_", "." and "-".`}>
        {(ties) => <TextInput {...ties} code value={parameter.name} onChange={(name) => onChange({ name })} />}
      </Field>
      <Field label="Control">
        {(ties) => (
          <Select
            {...ties}
            value={parameter.controlType}
            options={types}
            onChange={(controlType) => onChange({ controlType })}
          />
        )}
      </Field>
      {parameter.controlType === 'Select' && (
        <Field label="Choices" required help="One a line: the value, or value|Text shown.">
          {(ties) => (
            <TextArea {...ties} code rows={4} value={parameter.options} onChange={(options) => onChange({ options })} />
          )}
        </Field>
      )}
      <DefaultField parameter={parameter} onChange={onChange} />
      <Field label="Help" help="Markdown, shown below the field.">
        {(ties) => <TextArea {...ties} rows={2} value={parameter.help} onChange={(help) => onChange({ help })} />}
      </Field>
    </div>
  );
}

function DefaultField({ parameter, onChange }: Pick<ParameterLineProps, 'parameter' | 'onChange'>) {
  const { controlType, defaultValue, options } = parameter;
  const set = (value: string) => onChange({ defaultValue: value });
  if (controlType === 'Sensitive')
    return (
      <Field label="Default" help="An expression such as #{Secret} only; a secret in a file can be read by everybody.">
        {(ties) => <TextInput {...ties} code value={defaultValue} onChange={set} />}
      </Field>
    );
  if (controlType === 'MultiLineText')
    return (
      <Field label="Default">{(ties) => <TextArea {...ties} rows={3} value={defaultValue} onChange={set} />}</Field>
    );
  const choices = controlType === 'Checkbox' ? checkChoices : controlType === 'Select' ? choicesIn(options) : null;
  if (choices === null || defaultValue.includes('#{'))
    return <Field label="Default">{(ties) => <TextInput {...ties} value={defaultValue} onChange={set} />}</Field>;
  const shown = choices.some(({ value }) => value === defaultValue)
    ? choices
    : [{ value: defaultValue, label: defaultValue }, ...choices];
  return (
    <Field label="Default">{(ties) => <Select {...ties} value={defaultValue} options={shown} onChange={set} />}</Field>
  );
}

const none = { value: '', label: 'None' };
const checkChoices = [none, { value: 'True', label: 'On' }, { value: 'False', label: 'Off' }];

function choicesIn(options: string) {
  const values = options
    .split(/\r?\n/)
    .map((line) => line.split('|'))
    .filter(([value]) => (value ?? '').trim() !== '');
  const seen = new Map(values.map(([value = '', text]) => [value.trim(), (text ?? value).trim()] as const));
  return [none, ...[...seen].map(([value, label]) => ({ value, label }))];
}

function aboutOf({ name, controlType, defaultValue }: DraftParameter): string {
  const type = parameterTypes.find(({ value }) => value === controlType)?.label ?? controlType;
  const start =
    defaultValue === '' ? '' : ` · ${defaultValue.length > 40 ? `${defaultValue.slice(0, 40)}…` : defaultValue}`;
  return `${name} · ${type}${start}`;
}
