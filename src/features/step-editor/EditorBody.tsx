import { useEffect, useRef, useState } from 'react';
import type { DeploymentModel, Process } from '../../core/index';
import { Disclosure } from '../../ui/Disclosure';
import { ActionsSection } from './actions/ActionsSection';
import { ConditionsSection } from './conditions/ConditionsSection';
import { EditorHead } from './head/EditorHead';
import { NameSection } from './name/NameSection';
import { OtherSection } from './other/OtherSection';
import styles from './StepEditor.module.css';
import { allSections, noSections, openAtFirst, type SectionName, sectionOf } from './sections';
import type { Subject } from './subject';
import { conditionsSummary, nameSummary, otherCount, templateSummary, whatSummary, whereSummary } from './summaries';
import { useShownField } from './useShownField';
import { emptyFields } from './what/form/emptyFields';
import { useActionForm } from './what/form/useActionForm';
import { ProcessTemplateSection } from './what/ProcessTemplateSection';
import { WhatSection } from './what/WhatSection';
import { WhereSection } from './where/WhereSection';

export interface EditorBodyProps {
  readonly subject: Subject;
  readonly process: Process;
  readonly model: DeploymentModel;
}

/** Head and sections of the editor. Which sections are open is remembered per kind of section, not per step. */
export function EditorBody({ subject, process, model }: EditorBodyProps) {
  const [open, setOpen] = useState<ReadonlySet<SectionName>>(openAtFirst);
  const main = useRef<HTMLDivElement>(null);
  const { step, action, isChild } = subject;
  const form = useActionForm(action);
  useShownField(
    main,
    open,
    (section) => setOpen((old) => new Set(old).add(section)),
    (field) => sectionOf(field, subject, form),
  );
  // A fresh set of fields per subject: a refused draft of one step must not appear in the next.
  const key = `${step.id} ${isChild ? action?.id : ''}`;
  // What a step lacks, or hands to a template, is what a person comes for.
  const lacks = emptyFields(action, form) > 0 || step.processTemplate !== null;
  // A step that lacks something shows where, such as one that was just added.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for each step
  useEffect(() => {
    if (lacks) setOpen((old) => new Set(old).add('what'));
  }, [key, lacks]);
  const section = (name: SectionName) => ({
    open: open.has(name),
    onToggle: () => setOpen((old) => toggled(old, name)),
  });
  const isTemplateUse = step.processTemplate !== null;
  return (
    <div className={styles.editor} ref={main}>
      <EditorHead
        subject={subject}
        process={process}
        model={model}
        form={form}
        onFoldAll={(folded) => setOpen(folded ? noSections : allSections)}
      />
      <div className={styles.sections} key={key}>
        {/* Open, its fields say the same. */}
        <Disclosure
          title="Name and notes"
          {...section('name')}
          {...(section('name').open ? {} : { summary: nameSummary(subject) })}
        >
          <NameSection subject={subject} />
        </Disclosure>
        {action !== null && form !== null && (
          <Disclosure title="What it does" summary={whatSummary(action, form)} {...section('what')}>
            <WhatSection step={step} action={action} form={form} />
          </Disclosure>
        )}
        {step.processTemplate !== null && (
          <Disclosure title="What it does" summary={templateSummary(step.processTemplate)} {...section('what')}>
            <ProcessTemplateSection step={step} use={step.processTemplate} />
          </Disclosure>
        )}
        {!isTemplateUse && (
          <Disclosure title="Where it runs" summary={whereSummary(subject)} {...section('where')}>
            <WhereSection subject={subject} process={process} model={model} template={form?.builtin ?? null} />
          </Disclosure>
        )}
        <Disclosure title="Conditions" summary={conditionsSummary(subject, model)} {...section('conditions')}>
          <ConditionsSection subject={subject} process={process} model={model} />
        </Disclosure>
        {!isChild && !isTemplateUse && (
          <Disclosure title="Child actions" summary={actionsSummary(step.actions.length)} {...section('actions')}>
            <ActionsSection step={step} stepNumber={subject.number} process={process} model={model} />
          </Disclosure>
        )}
        {otherCount(subject, form) > 0 && (
          <Disclosure
            title="Other settings in the file"
            summary={`${otherCount(subject, form)}, kept as they are`}
            {...section('other')}
          >
            <OtherSection subject={subject} form={form} />
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function actionsSummary(count: number): string {
  return count < 2 ? 'none; this step does one thing' : `${count}, run in order`;
}

function toggled(old: ReadonlySet<SectionName>, name: SectionName): ReadonlySet<SectionName> {
  const next = new Set(old);
  if (!next.delete(name)) next.add(name);
  return next;
}
