import { type ComponentType, useEffect, useState } from 'react';
import type { JsonObject } from '../../../core/index';
import type { KeptStepTemplate } from '../../../state/ports';
import { useShelfChanges } from '../../../state/useTemplateShelf';
import type { TemplateLists } from '../../../state/useTemplates';
import { TemplateForm } from './TemplateForm';

export interface TemplateEditorProps {
  readonly one: KeptStepTemplate;
  readonly lists: TemplateLists;
  /** The fields of a step, over the store of the template. */
  readonly StepFields: ComponentType;
}

/** A template of a person being edited: what was written and not saved continues where it was left. */
export function TemplateEditor({ one, lists, StepFields }: TemplateEditorProps) {
  const { draft } = useShelfChanges();
  const { id, record } = one.template;
  /** What the form starts from; `round` makes a fresh form of it. */
  const [start, setStart] = useState<{ readonly record: JsonObject; readonly round: number } | null>(null);
  // A save makes a new record; the form goes on with what it has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each template
  useEffect(() => {
    let current = true;
    void draft(id).then((text) => {
      if (current) setStart({ record: text === null ? (record ?? {}) : (JSON.parse(text) as JsonObject), round: 0 });
    });
    return () => {
      current = false;
    };
  }, [id, draft]);
  if (start === null || record === null) return null;
  const startOver = (next: JsonObject) => setStart({ record: next, round: start.round + 1 });
  return (
    <TemplateForm
      key={start.round}
      one={one}
      saved={record}
      start={start.record}
      lists={lists}
      StepFields={StepFields}
      onStartOver={startOver}
    />
  );
}
