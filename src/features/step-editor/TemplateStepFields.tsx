import { useMemo, useState } from 'react';
import { actionForm } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { useTemplates } from '../../state/useTemplates';
import { Disclosure } from '../../ui/Disclosure';
import { OtherSection } from './other/OtherSection';
import { subjectOf } from './subject';
import { otherCount } from './summaries';
import { WhatSection } from './what/WhatSection';

/** The fields of the one step of a template that is being edited; a template has no container of its own. */
export function TemplateStepFields() {
  const process = useEditor(selectProcess);
  const { builtin } = useTemplates();
  const [isOpen, setOpen] = useState(false);
  const step = process?.steps[0];
  const action = step?.actions[0];
  const form = useMemo(() => {
    const types = builtin.templates.map((each) => ({ ...each, sources: { ...each.sources, container: false } }));
    return action === undefined ? null : actionForm(action, types);
  }, [action, builtin.templates]);
  if (process === null || step === undefined || action === undefined || form === null) return null;
  const subject = subjectOf(process, { stepId: step.id, actionId: null });
  return (
    <>
      <WhatSection step={step} action={action} form={form} />
      {subject !== null && otherCount(subject, form) > 0 && (
        <Disclosure
          title="Other settings in the file"
          summary={`${otherCount(subject, form)}, kept as they are`}
          open={isOpen}
          onToggle={() => setOpen(!isOpen)}
        >
          <OtherSection subject={subject} form={form} />
        </Disclosure>
      )}
    </>
  );
}
