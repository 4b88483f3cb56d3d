import { useMemo, useState } from 'react';
import { withHiddenSecrets } from '../../core/index';
import { changedLinesText } from '../../state/changedLines';
import { lineChanges } from '../../state/lineChanges';
import type { NamedVersion, OpenDocument } from '../../state/openDocument';
import { textOf } from '../../state/workingText';
import { type DiffLine, DiffLines } from '../../ui/DiffLines';
import { Segments } from '../../ui/Segments';
import styles from './Versions.module.css';

const views = [
  { value: 'changes', label: 'Changes since' },
  { value: 'text', label: 'The whole text' },
] as const;

/** A version, read-only: its text, or the lines that differ now. */
export function VersionText({
  document,
  version,
}: {
  readonly document: OpenDocument;
  readonly version: NamedVersion;
}) {
  const [view, setView] = useState<(typeof views)[number]['value']>('changes');
  const before = useMemo(() => textOf(document, version.content), [document, version]);
  const after = useMemo(() => textOf(document, document.content), [document]);
  const lines = useMemo(
    () => (view === 'text' ? allLines(withHiddenSecrets(before)) : changesOf(before, after)),
    [view, before, after],
  );
  return (
    <>
      <div className={styles.views}>
        <Segments label={`What to show of ${version.name}`} value={view} options={views} onChange={setView} />
        {view === 'changes' && <span className={styles.note}>{changedLinesText(before, after)}</span>}
      </div>
      {lines.length > 0 && (
        <DiffLines
          lines={lines}
          label={view === 'text' ? `Text of ${version.name}` : `Lines that changed since ${version.name}`}
        />
      )}
    </>
  );
}

function changesOf(before: string, after: string): readonly DiffLine[] {
  return lineChanges(withHiddenSecrets(before), withHiddenSecrets(after));
}

function allLines(text: string): readonly DiffLine[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, at) => ({ kind: 'same', text: line, number: at + 1 }));
}
