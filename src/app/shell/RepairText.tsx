import { useMemo, useState } from 'react';
import { counted, maskSecrets, readProcess, unmaskSecrets } from '../../core/index';
import type { OpenProblem } from '../../state/documentState';
import { partNames } from '../../state/files/partFiles';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { CodeEditor } from '../../ui/code/CodeEditor';
import { Dialog } from '../../ui/Dialog';
import styles from './RepairText.module.css';

export interface RepairTextProps {
  readonly problem: OpenProblem;
  readonly onOpened: (documentId: string) => void;
  readonly onCancel: () => void;
}

/** Fixes a broken file: the cursor starts at the first error, and remaining errors are reported while typing. */
export function RepairText({ problem, onOpened, onCancel }: RepairTextProps) {
  const openRepaired = useEditor((state) => state.openRepaired);
  const original = problem.recovery?.text ?? '';
  const masked = useMemo(() => maskSecrets(original), [original]);
  // Files such as variables.ocl are not meant to be processes.
  const holdsPart = Object.values(partNames).some((name) => `/${problem.fileName}`.endsWith(`/${name}`));
  const [text, setText] = useState(masked.text);
  const diagnostics = useMemo(() => {
    const read = readProcess(text);
    if (read.ok) return [];
    return holdsPart ? read.error.filter(({ code }) => code !== 'not-a-process') : read.error;
  }, [text, holdsPart]);
  const problems = useMemo(
    () =>
      diagnostics.map(({ at, severity, message }) => ({
        from: at.offset,
        to: at.offset + 1,
        severity: severity === 'error' ? ('error' as const) : ('warning' as const),
        message,
      })),
    [diagnostics],
  );
  const first = diagnostics[0];
  const apply = async () => {
    if (first !== undefined) return;
    const id = await openRepaired(problem.fileName, { text: unmaskSecrets(text, masked.secrets) });
    if (id !== null) onOpened(id);
  };
  return (
    <Dialog
      place="wide"
      title={`Fix "${problem.fileName}"`}
      onClose={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            look="main"
            aria-keyshortcuts="Control+Enter"
            whyNot={first === undefined ? null : 'The text still has errors'}
            onClick={() => void apply()}
          >
            Apply
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.state} role="status" data-bad={first !== undefined || undefined}>
          {first === undefined
            ? 'The text can be read now. The file on disk stays as it is until you save.'
            : `${counted(diagnostics.length, 'problem')} left. Line ${first.at.line}, column ${first.at.column}: ${first.message}`}
        </p>
        <CodeEditor
          label={`Text of ${problem.fileName}`}
          text={text}
          language={/^[\ufeff\s]*[{[]/.test(original) ? 'json' : 'ocl'}
          problems={problems}
          startAt={sameLine(startOf(problem), original, masked.text)}
          onChange={setText}
          onSubmit={() => void apply()}
        />
      </div>
    </Dialog>
  );
}

/** A place of one text in the other, of which only secrets within lines differ: then it is the start of the line. */
function sameLine(offset: number, of: string, within: string): number {
  if (of === within) return offset;
  const lines = of.slice(0, offset).split('\n').length - 1;
  return within.split('\n').slice(0, lines).join('\n').length + (lines === 0 ? 0 : 1);
}

/** Where the missing part belongs: the blank line before the line that a block should end before, otherwise the error itself. */
function startOf({ diagnostics, recovery }: OpenProblem): number {
  const first = diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0];
  if (first === undefined || recovery === undefined) return 0;
  if (first.code !== 'unclosed-block' || first.related === undefined) return first.at.offset;
  const before = recovery.text.slice(0, first.related.at.offset);
  const blanks = /\n[ \t]*\r?\n$/.exec(before);
  return blanks === null ? first.related.at.offset : blanks.index + 1;
}
