import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef, useState } from 'react';
import { useEditorStore } from '../../../state/useEditor';
import { useShelfChanges } from '../../../state/useTemplateShelf';
import { Button } from '../../../ui/Button';
import { useFocusAfterRemoval } from '../../../ui/useFocusAfterRemoval';
import { ParameterLine } from './ParameterLine';
import styles from './TemplateForm.module.css';
import type { KeyedParameter } from './useTemplateForm';

export interface ParameterEditorProps {
  readonly parameters: readonly KeyedParameter[];
  readonly onChange: (parameters: readonly KeyedParameter[]) => void;
}

/** The parameters in the order in which they are asked for; moved by dragging, by Alt with an arrow, or from the menu. */
export function ParameterEditor({ parameters, onChange }: ParameterEditorProps) {
  const { getState } = useEditorStore();
  const { newId } = useShelfChanges();
  const [open, setOpen] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const onRemoved = useFocusAfterRemoval(place);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 6 } }),
  );

  function move(from: number, to: number): void {
    const moved = parameters[from];
    if (moved === undefined || from === to || to < 0 || to >= parameters.length) return;
    onChange(parameters.toSpliced(from, 1).toSpliced(to, 0, moved));
    getState().announce(
      `${moved.label || moved.name} is parameter ${to + 1} of ${parameters.length}, was ${from + 1}.`,
    );
  }
  function dropped({ active, over }: DragEndEvent): void {
    const at = (key: unknown) => parameters.findIndex((each) => each.key === key);
    if (over !== null) move(at(active.id), at(over.id));
  }
  function add(): void {
    const key = newId();
    const name = freeName(parameters);
    const made = {
      id: newId(),
      name,
      label: '',
      help: '',
      controlType: 'SingleLineText',
      options: '',
      defaultValue: '',
    };
    onChange([...parameters, { ...made, record: {}, key }]);
    setOpen(key);
  }

  return (
    <div ref={place}>
      {parameters.length === 0 && <p className={styles.quiet}>No parameters: every step made from it does the same.</p>}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
        <SortableContext items={parameters.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol className={styles.parameters} aria-label="Parameters">
            {parameters.map((parameter, at) => (
              <ParameterLine
                key={parameter.key}
                parameter={parameter}
                isOpen={open === parameter.key}
                isFirst={at === 0}
                isLast={at === parameters.length - 1}
                onToggle={() => setOpen(open === parameter.key ? null : parameter.key)}
                onChange={(change) => onChange(parameters.with(at, { ...parameter, ...change }))}
                onMove={(by) => move(at, at + by)}
                onRemove={() => {
                  onRemoved(at);
                  onChange(parameters.toSpliced(at, 1));
                  getState().announce(`${parameter.label || parameter.name} is removed.`);
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <Button className={styles.add} icon="add" data-adds onClick={add}>
        Add a parameter
      </Button>
    </div>
  );
}

function freeName(parameters: readonly KeyedParameter[]): string {
  const taken = new Set(parameters.map(({ name }) => name.toLowerCase()));
  for (let at = parameters.length + 1; ; at += 1) if (!taken.has(`parameter${at}`)) return `Parameter${at}`;
}
