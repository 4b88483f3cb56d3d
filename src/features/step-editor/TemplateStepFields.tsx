import { type ReactNode, useMemo, useState } from 'react';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { FollowTemplates, useKnownTemplates } from './knownTemplates';
import { OtherSection } from './other/OtherSection';
import { Section } from './Section';
import { ShownRow, useShown } from './shownRow';
import { otherCount, otherSummary } from './summaries';
import { FormContext, useForm, useFormFrom } from './what/form/useActionForm';
import { WhatSection } from './what/WhatSection';

/** The fields of the one step of a template that is being edited; a template has no container of its own. */
export function TemplateStepFields() {
  const stepId = useEditor((state) => {
    const step = selectProcess(state)?.steps[0];
    return step === undefined || step.actions.length === 0 ? null : step.id;
  });
  if (stepId === null) return null;
  return (
    <ShownRow stepId={stepId} actionId={null}>
      <FollowTemplates>
        <TemplateForm>
          <WhatSection />
          <Others />
        </TemplateForm>
      </FollowTemplates>
    </ShownRow>
  );
}

function TemplateForm({ children }: { readonly children: ReactNode }) {
  const { builtin } = useKnownTemplates();
  const types = useMemo(
    () => builtin.templates.map((each) => ({ ...each, sources: { ...each.sources, container: false } })),
    [builtin.templates],
  );
  return <FormContext value={useFormFrom(types)}>{children}</FormContext>;
}

function Others() {
  const [isOpen, setOpen] = useState(false);
  const form = useForm();
  const hasOthers = useShown((shown) => otherCount(shown, form) > 0);
  if (!hasOthers) return null;
  return (
    <Section
      name="other"
      title="Other settings in the file"
      summary={otherSummary}
      open={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <OtherSection />
    </Section>
  );
}
