import { useEffect, useRef, useState } from 'react';
import { asConfigured, type WhatIfPart, whatIfsOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';
import { selectPanel } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { Panel } from '../../state/viewState';
import { IconButton } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { FailuresSection } from './FailuresSection';
import { GatesSection } from './GatesSection';
import { HistorySection } from './HistorySection';
import { InputsSection } from './InputsSection';
import { LeftOutSection } from './LeftOutSection';
import { OutputsSection } from './OutputsSection';
import { PassedValues } from './PassedValues';
import { PeopleSection } from './PeopleSection';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';
import { TargetsSection } from './TargetsSection';
import { TimesSection } from './TimesSection';

const sections = [
  { part: 'inputs', title: 'Start of the run', Section: InputsSection },
  { part: 'values', title: 'Values given', Section: PassedValues },
  { part: 'gates', title: 'Approval, defects, policies', Section: GatesSection },
  { part: 'history', title: 'Deployed before', Section: HistorySection },
  { part: 'left-out', title: 'Left out', Section: LeftOutSection },
  { part: 'failures', title: 'Failures', Section: FailuresSection },
  { part: 'outputs', title: 'Outputs', Section: OutputsSection },
  { part: 'people', title: 'People and waiting', Section: PeopleSection },
  { part: 'targets', title: 'Targets', Section: TargetsSection },
  { part: 'times', title: 'Times', Section: TimesSection },
] as const satisfies readonly { readonly part: WhatIfPart; readonly [other: string]: unknown }[];

/** Every what-if that can be assumed without changing the process. */
export function ScenarioPanel() {
  const document = useEditor(selectDocument);
  const store = useEditorStore();
  const model = useEditor(selectModel);
  const asked = useEditor((state) => {
    const panel = selectPanel(state);
    return panel?.kind === 'scenario' && panel.part !== undefined ? panel : null;
  });
  const [open, setOpen] = useState<ReadonlySet<string>>(
    new Set(asked?.part === undefined ? ['inputs', 'failures'] : [asked.part]),
  );
  const [answered, setAnswered] = useState(asked);
  // Each request opens its part, even one folded since the last.
  if (asked !== answered) {
    setAnswered(asked);
    if (asked?.part !== undefined) setOpen(new Set([...open, asked.part]));
  }
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === null || body.current === null) return;
    const field = fieldIn(body.current, asked);
    field?.scrollIntoView?.({ block: 'nearest' });
    field?.focus();
  }, [asked]);
  if (document === null) return null;
  const { process, scenario } = document.content;
  const props: SectionProps = {
    process,
    model,
    scenario,
    about: asked?.about ?? null,
    edit: (label, change) => {
      store.getState().edit(`Assume ${label}`, { scenario: change });
    },
  };
  const close = () => {
    store.getState().changeView({ panel: null });
  };
  const count = whatIfsOf(scenario).length;
  return (
    <aside className={styles.panel} aria-label="What-if" ref={body}>
      <header className={styles.head}>
        <h2>What if…</h2>
        <IconButton icon="close" label="Close the what-ifs" onClick={close} />
      </header>
      <p className={styles.note}>
        The plan is updated at once; the process is not changed.{' '}
        {count === 0 ? `Now: ${asConfigured.name?.toLowerCase()}.` : `${count} assumed now, listed above.`}
      </p>
      {sections.map(({ part, title, Section }) => (
        <div key={part} data-part={part}>
          <Disclosure title={title} open={open.has(part)} onToggle={() => setOpen((old) => toggled(old, part))}>
            <Section key={keyOf(asked, part)} {...props} />
          </Disclosure>
        </div>
      ))}
    </aside>
  );
}

/** The requested control, or the first of the part; otherwise the heading of the part. */
function fieldIn(panel: HTMLElement, { part, about }: Asked): HTMLElement | null {
  const inside = `[data-part="${part}"]`;
  const controls = ['input', 'select', 'textarea'];
  const within = (place: string) =>
    panel.querySelector<HTMLElement>(controls.map((control) => `${place} ${control}`).join(', '));
  const named = about?.field == null ? null : within(`${inside} [data-field="${about.field}"]`);
  const first = about === undefined ? null : within(inside);
  return named ?? first ?? panel.querySelector<HTMLElement>(`${inside} button`);
}

type Asked = Extract<Panel, { readonly kind: 'scenario' }>;

/** A part requested for something else starts afresh. */
function keyOf(asked: Asked | null, part: WhatIfPart): string {
  return asked?.part === part && asked.about !== undefined ? JSON.stringify(asked.about) : '';
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
