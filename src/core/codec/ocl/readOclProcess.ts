import type { TextDiagnostic } from '../../base/diagnostic';
import { err, ok, type Result } from '../../base/result';
import { positionAt } from '../../base/span';
import { linePositions } from '../../lang/ocl/linePositions';
import type { BlockNode, OclNode, OclTree } from '../../lang/ocl/tree';
import { idsFrom } from '../../model/newId';
import type { Process } from '../../model/process';
import type { Step } from '../../model/step';
import { extrasOf, knownNames } from './known';
import { labelsAreNames } from './labelsAreNames';
import { notUnderstood } from './notUnderstood';
import { blocksOf, bodyOf, bodyOfPart, partOf, textAt } from './oclBody';
import { oclKindNames, oclKindOf } from './oclKind';
import type { OclSource } from './oclSource';
import { parseOfVersion, type VersionedText } from './parseOfVersion';
import { isRow, readStep } from './readStep';
import { rereadOclProcess } from './rereadOclProcess';
import { readRunbook, runbookNames } from './runbook';
import { releaseFacts, understoodFacts } from './understoodFacts';
import { type UnreadPart, unreadParts, unreadRows } from './unreadParts';

/** The schema version also decides whether labels are names. */
export interface ReadOclOptions extends VersionedText {
  /** Opens the readable parts of a broken file. Steps that cannot be read completely stay in the source, in place. */
  readonly recover?: boolean;
  /** An older version of the text, read with the same schema version; unchanged parts are reused. */
  readonly previous?: OclProcess;
}

export interface OclProcess {
  readonly process: Process;
  readonly source: OclSource;
  /** Warnings, and with `recover` also errors, in text order. */
  readonly diagnostics: readonly TextDiagnostic[];
  /** Parts left out by `recover`: kept in the file, not in the process. */
  readonly unread: readonly UnreadPart[];
}

const deploymentNames = knownNames({}, 'step process_template');

/**
 * Reads the text of a deployment process, a runbook or a process template; its content decides which.
 *
 * @returns every reason why it is none: the errors of `parseOcl`, or `not-a-process` with what it is instead
 */
export function readOclProcess(
  text: string,
  { schemaVersion = null, recover = false, previous, ...known }: ReadOclOptions = {},
): Result<OclProcess, readonly TextDiagnostic[]> {
  if (previous !== undefined && previous.diagnostics.length === 0) {
    const again = rereadOclProcess(text, previous, { schemaVersion });
    if (again !== null) return ok({ ...again, diagnostics: [], unread: [] });
  }
  const { tree, diagnostics } = parseOfVersion(text, { schemaVersion, ...known });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0 && !recover) return err(diagnostics);
  const kind = oclKindOf(tree.body);
  if (kind !== 'process' && kind !== 'runbook' && kind !== 'process-template')
    return err([...diagnostics, notAProcess(tree, oclKindNames[kind])]);

  const rows = rowsIn(tree.body, kind);
  const unread = unreadRows(rows, errors);
  const read = rows.filter((row) => !unread.has(row));
  const byName = labelsAreNames(read, schemaVersion);
  const ids = idsFrom(1);
  const understood = new Set<OclNode>();
  const steps = read.map((row) => {
    const facts = understoodFacts(row);
    if (facts !== null) understood.add(row);
    return readStep(facts ?? row, byName, ids);
  });
  const process = { ...fileFields(tree.body, kind), steps, nextId: ids.next() };
  const namedByLabel = byName ? idsNamedByLabel(read, steps) : new Set<string>();
  const source: OclSource = { format: 'ocl', tree, process, namedByLabel, labelsAreNames: byName, unread };
  const positions = linePositions(text);
  const all = [...diagnostics, ...notUnderstood(tree.body, { kind, positions, understood })];
  all.sort((left, right) => left.at.offset - right.at.offset);
  const parts = recover ? unreadParts(tree, unread, positions) : [];
  releaseFacts(rows);
  return ok({ process, source, diagnostics: all, unread: parts });
}

function notAProcess({ text }: OclTree, what: string): TextDiagnostic {
  const message = `This is ${what}, not a process: it has no steps. Open a deployment_process.ocl or the file of a runbook.`;
  return { code: 'not-a-process', severity: 'error', message, at: positionAt(text, 0) };
}

function rowsIn(body: readonly OclNode[], kind: FileKind): readonly BlockNode[] {
  if (kind !== 'runbook') return body.filter(isRow);
  return (blocksOf(bodyOf(body), 'process').at(-1)?.body ?? []).filter(isRow);
}

type FileKind = 'process' | 'runbook' | 'process-template';

/** The settings of a process template itself are kept as extras, because no process has them. */
function fileFields(nodes: readonly OclNode[], kind: FileKind) {
  if (kind !== 'runbook')
    return { kind: 'deployment', name: '', runbook: null, extras: extrasOf(nodes, deploymentNames) } as const;
  const body = bodyOf(nodes);
  return {
    kind,
    name: textAt(body, 'name') ?? '',
    runbook: readRunbook(body),
    extras: extrasOf(nodes, runbookNames),
  } as const;
}

/** For a file whose labels are names: the steps and actions without a separate name. */
function idsNamedByLabel(rows: readonly BlockNode[], steps: readonly Step[]): ReadonlySet<string> {
  const ids = new Set<string>();
  rows.forEach((row, index) => {
    const body = bodyOfPart(partOf(row));
    const step = steps[index];
    if (step === undefined || textAt(body, 'name') !== null) return;
    ids.add(step.id);
    blocksOf(body, 'action').forEach((block, place) => {
      const action = step.actions[place];
      if (action !== undefined && textAt(bodyOfPart(block), 'name') === null) ids.add(action.id);
    });
  });
  return ids;
}
