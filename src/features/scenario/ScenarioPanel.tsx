import { useState } from 'react';
import { asConfigured, whatIfsOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { FailuresSection } from './FailuresSection';
import { GatesSection } from './GatesSection';
import { HandedOver } from './HandedOver';
import { HistorySection } from './HistorySection';
import { InputsSection } from './InputsSection';
import { LeftOutSection } from './LeftOutSection';
import { OutputsSection } from './OutputsSection';
import { PeopleSection } from './PeopleSection';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';
import { TargetsSection } from './TargetsSection';
import { TimesSection } from './TimesSection';

const sections = [
  { title: 'Start of the run', Section: InputsSection },
  { title: 'Values given', Section: HandedOver },
  { title: 'Approval, defects, policies', Section: GatesSection },
  { title: 'Deployed before', Section: HistorySection },
  { title: 'Left out', Section: LeftOutSection },
  { title: 'Failures', Section: FailuresSection },
  { title: 'Outputs', Section: OutputsSection },
  { title: 'People and waiting', Section: PeopleSection },
  { title: 'Targets', Section: TargetsSection },
  { title: 'Times', Section: TimesSection },
] as const;

/** All that can be tried without touching the process. */
export function ScenarioPanel() {
  const document = useEditor(selectDocument);
  const store = useEditorStore();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['Start of the run', 'Failures']));
  if (document === null) return null;
  const { process, model, scenario } = document.content;
  const props: SectionProps = {
    process,
    model,
    scenario,
    edit: (label, change) => {
      store.getState().edit(`What-if: ${label}`, { scenario: change });
    },
  };
  const close = () => {
    store.getState().changeView({ panel: null });
  };
  const count = whatIfsOf(scenario).length;
  return (
    <aside className={styles.panel} aria-label="What-if">
      <header className={styles.head}>
        <h2>What if…</h2>
        <IconButton icon="close" label="Close the what-ifs" onClick={close} />
      </header>
      <p className={styles.note}>
        The plan answers at once; the process is not touched.{' '}
        {count === 0 ? `Now: ${asConfigured.name?.toLowerCase()}.` : `${count} assumed now, listed above.`}
      </p>
      {sections.map(({ title, Section }) => (
        <Disclosure
          key={title}
          title={title}
          open={open.has(title)}
          onToggle={() => setOpen((old) => toggled(old, title))}
        >
          <Section {...props} />
        </Disclosure>
      ))}
    </aside>
  );
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
