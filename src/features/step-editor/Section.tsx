import { type ReactNode, useCallback } from 'react';
import type { ActionForm } from '../../core/index';
import { Disclosure } from '../../ui/Disclosure';
import type { SectionName } from './sections';
import { type Shown, useShown } from './shownRow';
import { useForm } from './what/form/useActionForm';

interface SectionProps {
  readonly name: SectionName;
  readonly title: string;
  /** What is in it, in a few words. */
  readonly summary: (shown: Shown, form: ActionForm | null) => string;
  /** Whether the summary is hidden while open, because the fields show the same. */
  readonly isSummaryForFolded?: boolean;
  readonly open: boolean;
  readonly onToggle: (name: SectionName) => void;
  readonly children: ReactNode;
}

/** A section of the editor that folds. */
export function Section({ name, title, summary, isSummaryForFolded, open, onToggle, children }: SectionProps) {
  const toggle = useCallback(() => onToggle(name), [onToggle, name]);
  const words = open && isSummaryForFolded ? {} : { summary: <SectionSummary summary={summary} /> };
  return (
    <Disclosure title={title} {...words} open={open} onToggle={toggle}>
      {children}
    </Disclosure>
  );
}

function SectionSummary({ summary }: Pick<SectionProps, 'summary'>) {
  const form = useForm();
  return useShown((shown) => summary(shown, form));
}
