import { useCallback, useEffect, useRef, useState } from 'react';
import { TypedScope } from '../../ui/TypedTexts';
import { ActionsSection } from './actions/ActionsSection';
import { ConditionsSection } from './conditions/ConditionsSection';
import { EditorHead } from './head/EditorHead';
import { NameSection } from './name/NameSection';
import { OtherSection } from './other/OtherSection';
import { Section } from './Section';
import styles from './StepEditor.module.css';
import { allSections, initiallyOpen, noSections, type SectionName } from './sections';
import { useShown } from './shownRow';
import {
  actionsSummary,
  conditionsSummary,
  nameSummary,
  otherCount,
  otherSummary,
  templateSummary,
  whatSummary,
  whereSummary,
} from './summaries';
import { useShownField } from './useShownField';
import { emptyFields } from './what/form/emptyFields';
import { useForm } from './what/form/useActionForm';
import { ProcessTemplateSection } from './what/ProcessTemplateSection';
import { WhatSection } from './what/WhatSection';
import { WhereSection } from './where/WhereSection';

/** Head and sections of the editor. Which sections are open is remembered per kind of section, not per step. */
export function EditorBody() {
  const [open, setOpen] = useState<ReadonlySet<SectionName>>(initiallyOpen);
  const main = useRef<HTMLDivElement>(null);
  const form = useForm();
  useShownField(main, open, (section) => setOpen((old) => new Set(old).add(section)));
  // New fields per row: a refused draft of one step must not appear in the next.
  const key = useShown(({ step, action, isChild }) => `${step.id} ${isChild ? action?.id : ''}`);
  const isTemplateUse = useShown(({ step }) => step.processTemplate !== null);
  const isChild = useShown((shown) => shown.isChild);
  const hasFields = useShown(({ action }) => action !== null) && form !== null;
  const hasOthers = useShown((shown) => otherCount(shown, form) > 0);
  // Missing values and template parameters are what a person opens a step for.
  const lacks = useShown(({ action }) => emptyFields(action, form) > 0) || isTemplateUse;
  // A step with missing values, such as a new one, opens the section that has them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for each step
  useEffect(() => {
    if (lacks) setOpen((old) => new Set(old).add('what'));
  }, [key, lacks]);
  const toggle = useCallback((name: SectionName) => setOpen((old) => toggled(old, name)), []);
  const foldAll = useCallback((folded: boolean) => setOpen(folded ? noSections : allSections), []);
  const section = (name: SectionName) => ({ name, open: open.has(name), onToggle: toggle });
  return (
    <TypedScope value={key}>
      <div className={styles.editor} ref={main}>
        <EditorHead onFoldAll={foldAll} />
        <div className={styles.sections} key={key}>
          <Section {...section('name')} title="Name and notes" summary={nameSummary} isSummaryForFolded>
            <NameSection />
          </Section>
          {hasFields && (
            <Section {...section('what')} title="What it does" summary={whatSummary}>
              <WhatSection />
            </Section>
          )}
          {isTemplateUse && (
            <Section {...section('what')} title="What it does" summary={templateSummary}>
              <ProcessTemplateSection />
            </Section>
          )}
          {!isTemplateUse && (
            <Section {...section('where')} title="Where it runs" summary={whereSummary}>
              <WhereSection />
            </Section>
          )}
          <Section {...section('conditions')} title="Conditions" summary={conditionsSummary}>
            <ConditionsSection />
          </Section>
          {!isChild && !isTemplateUse && (
            <Section {...section('actions')} title="Child actions" summary={actionsSummary}>
              <ActionsSection />
            </Section>
          )}
          {hasOthers && (
            <Section {...section('other')} title="Other settings in the file" summary={otherSummary}>
              <OtherSection />
            </Section>
          )}
        </div>
      </div>
    </TypedScope>
  );
}

function toggled(old: ReadonlySet<SectionName>, name: SectionName): ReadonlySet<SectionName> {
  const next = new Set(old);
  if (!next.delete(name)) next.add(name);
  return next;
}
