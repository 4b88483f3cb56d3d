import type {
  ContentDelta,
  ContentRefs,
  KeptRecords,
  LogRecord,
  Part,
  PartRecord,
  PartValues,
  SetAside,
  Step,
} from '../../core/index';
import { type DeploymentModel, err, ok, type Process, type Result } from '../../core/index';
import type { ContentChange } from '../contentChange';
import { editBy, editTo } from '../documentHistory';
import { HistoryPoint } from '../HistoryPoint';
import type { Content, Edit, OpenDocument, TextBase } from '../openDocument';
import { sameContent } from '../sameContent';
import { readText } from '../workingText';
import { DocumentRecords } from './DocumentRecords';
import { type FileRead, laterRead, readNow, unreadableText, wasReadBefore } from './fileRead';
import { type RefEntry, type RefTimeline, replayed } from './replay';
import { historyIn, type Timeline } from './timeline';
import { typedOf } from './typedRecords';
import { restoredVersions } from './versionRecords';

/** A document as the browser stored it, with what is needed to go on storing it. */
export interface Restored {
  readonly document: OpenDocument;
  readonly records: DocumentRecords;
  readonly contents: ContentReader;
  readonly timeline: RefTimeline;
  /** Its versions that cannot be read. */
  readonly unread: readonly SetAside[];
}

/**
 * Makes a document from its records; the log gives the history. If a record of the log is missing, everything before it is
 * restored and the next write begins the log again. The file is read again when its source is first needed, such as for
 * saving: that takes longer than all the rest.
 *
 * @returns why it cannot be read, as a sentence
 */
export function restoredDocument({
  head,
  origin,
  parts,
  log,
  typed,
  versions: kept = [],
  partRecords = 0,
}: KeptRecords): Result<Restored, string> {
  const usable = lastBegun(log);
  const timeline = replayed(null, usable);
  if (timeline === null) return err('its history is damaged');
  const { file } = origin;
  const read = wasReadBefore(origin) ? laterRead(origin) : readNow(origin);
  if (read === undefined) return err(unreadableText(file));
  const records = new DocumentRecords(head);
  const contents = new ContentReader(records, read);
  contents.add(parts);
  try {
    const saved = contents.process(origin.saved);
    const savedBase = contents.base(origin.saved.base);
    const savedModel = contents.model(origin.saved.model);
    const pendingText = typed.find((record) => record.writing !== undefined)?.writing;
    const { versions, unread } = restoredVersions(kept, read);
    const document: OpenDocument = {
      id: head.id,
      title: head.title,
      origin: head.origin,
      file: read.file,
      source: read.source,
      ...historyIn({ ...contents.history(timeline), done: timeline.done, lastEdit: timeline.lastEdit }),
      savedProcess: saved,
      ...(savedBase === undefined ? {} : { savedBase }),
      ...(savedModel === undefined ? {} : { savedModel }),
      unread: read.unread,
      savedAt: origin.savedAt,
      ...(pendingText === undefined ? {} : { pendingText }),
      ...typedOf(typed),
      ...(versions.length === 0 ? {} : { versions }),
    };
    const { steps: _steps, ...frame } = document.content.process;
    const done = timeline.entries.slice(0, timeline.done);
    records.shelf.knowFrame(frame, done.findLast(({ delta }) => delta.frame)?.delta.frame ?? timeline.start.frame);
    records.know(document, origin, log.at(-1)!.number);
    records.logStart = usable[0]!.number;
    records.isFresh = usable.at(-1) !== log.at(-1);
    records.partRecords = partRecords;
    return ok({ document, records, contents, timeline, unread });
  } catch (error) {
    if (error instanceof MissingPart) return err(error.message);
    throw error;
  }
}

class MissingPart extends Error {}

/** The valid records of a log: from its last beginning up to the first missing record. */
function lastBegun(log: readonly LogRecord[]): readonly LogRecord[] {
  const from = log.findLastIndex(({ start }) => start !== undefined);
  const all = log.slice(Math.max(0, from));
  const gap = all.findIndex(({ number }, at) => number !== all[0]!.number + at);
  return gap === -1 ? all : all.slice(0, gap);
}

type ProcessParts = Pick<ContentRefs, 'steps' | 'frame' | 'base'>;

/** Makes contents from their parts. A step equal to the one in the file is that same object, so that saving leaves it alone. */
class ContentReader {
  readonly #parts = new Map<number, Part>();
  readonly #bases = new Map<number, TextBase>();
  readonly #originals = new Map<Process, Map<string, Process['steps'][number]>>();
  readonly #steps = new Map<string, Process['steps'][number]>();
  readonly #made: { readonly frame: number; readonly process: Process }[] = [];
  readonly #starts = new WeakMap<ContentRefs, HistoryPoint>();
  readonly #edits = new WeakMap<RefEntry, Edit>();

  constructor(
    readonly records: DocumentRecords,
    readonly read: FileRead,
  ) {}

  add(parts: readonly PartRecord[]): void {
    for (const { part, ...piece } of parts) {
      this.#parts.set(part, piece);
      const { shelf } = this.records;
      if (piece.kind === 'frame') shelf.knowFrame(piece.value, part);
      shelf.know(piece.value, part);
    }
  }

  /** A step by its part number, as it is stored. */
  stepOf(part: number): Step | undefined {
    const known = this.#parts.get(part);
    return known?.kind === 'step' ? known.value : undefined;
  }

  /** The history of a timeline; null if a part of it is missing. */
  historyIfWhole(timeline: RefTimeline): Pick<Timeline, 'start' | 'entries'> | null {
    try {
      return this.history(timeline);
    } catch (error) {
      if (error instanceof MissingPart) return null;
      throw error;
    }
  }

  /** The history of a timeline in part numbers; known entries stay the same objects. */
  history({ start, entries }: RefTimeline): Pick<Timeline, 'start' | 'entries'> {
    const steps = [...start.steps];
    let { frame, base } = start;
    const first = entries[0] === undefined ? undefined : this.#edits.get(entries[0]);
    const beginning = first?.from ?? this.#startAt(start);
    let point = beginning;
    const made = entries.map((entry) => {
      const { delta } = entry;
      if (delta.steps !== undefined) steps.splice(delta.steps.at, delta.steps.removed, ...delta.steps.added);
      frame = delta.frame ?? frame;
      if (delta.base !== undefined) base = delta.base;
      const known = this.#edits.get(entry);
      const edit = known?.from === point ? known : this.#edit(entry, point, { steps, frame, base });
      this.#edits.set(entry, edit);
      point = edit.to;
      return edit;
    });
    return { start: beginning, entries: made };
  }

  #startAt(start: ContentRefs): HistoryPoint {
    const point = this.#starts.get(start) ?? HistoryPoint.of(this.content(start));
    this.#starts.set(start, point);
    return point;
  }

  #edit(entry: RefEntry, from: HistoryPoint, after: ProcessParts): Edit {
    const { delta } = entry;
    // If the base text changes, each step may be one read from that text.
    if (delta.base !== undefined) return editTo(entry, from, this.#rebased(from.content, delta, after));
    const { steps, frame, model, scenario, scenarios } = delta;
    const change: ContentChange = {
      ...(steps === undefined
        ? {}
        : { steps: { ...steps, added: steps.added.map((part) => this.#step(part, after.base)) } }),
      ...(frame === undefined ? {} : { frame: this.#value(frame, 'frame') }),
      ...(model === undefined ? {} : { model: this.#value(model, 'model') }),
      ...(scenario === undefined ? {} : { scenario: this.#value(scenario, 'scenario') }),
      ...(scenarios === undefined
        ? {}
        : { scenarios: scenarios === null ? null : this.#value(scenarios, 'scenarios') }),
    };
    return editBy(entry, from, change);
  }

  #rebased({ scenarios, base: _base, ...before }: Content, delta: ContentDelta, after: ProcessParts): Content {
    const base = this.base(after.base);
    const part = delta.scenarios;
    const now = part === undefined ? scenarios : part === null ? null : this.#value(part, 'scenarios');
    return {
      process: this.process(after),
      model: delta.model === undefined ? before.model : this.#value(delta.model, 'model'),
      scenario: delta.scenario === undefined ? before.scenario : this.#value(delta.scenario, 'scenario'),
      ...(now == null ? {} : { scenarios: now }),
      ...(base === undefined ? {} : { base }),
    };
  }

  content(refs: ContentRefs): Content {
    const base = this.base(refs.base);
    return {
      process: this.process(refs),
      model: this.#value(refs.model, 'model'),
      scenario: this.#value(refs.scenario, 'scenario'),
      ...(refs.scenarios == null ? {} : { scenarios: this.#value(refs.scenarios, 'scenarios') }),
      ...(base === undefined ? {} : { base }),
    };
  }

  /** The process that was read, if it is the same. */
  process({ steps: parts, frame, base }: ProcessParts): Process {
    const steps = parts.map((part) => this.#step(part, base));
    const origin = this.#originOf(base);
    if (origin === null) return this.#unread(steps, frame);
    const process = { ...this.#value(frame, 'frame'), steps };
    const same = steps.length === origin.steps.length && steps.every((step, at) => step === origin.steps[at]);
    return same && sameContent({ ...process, steps: [] }, { ...origin, steps: [] }) ? origin : process;
  }

  /** The same object for the same parts: the file and the beginning of the history are most often one process. */
  #unread(steps: Process['steps'], frame: number): Process {
    const isSame = (other: Process) =>
      other.steps.length === steps.length && steps.every((step, at) => step === other.steps[at]);
    const known = this.#made.find((each) => each.frame === frame && isSame(each.process))?.process;
    if (known !== undefined) return known;
    const process = { ...this.#value(frame, 'frame'), steps };
    this.#made.push({ frame, process });
    return process;
  }

  /** The process that was read from a text; null for the file, whose steps are found again when it is read. */
  #originOf(base: number | null): Process | null {
    return this.base(base)?.process ?? this.read.process;
  }

  model(part: number | undefined): DeploymentModel | undefined {
    return part === undefined ? undefined : this.#value(part, 'model');
  }

  base(part: number | null): TextBase | undefined {
    if (part === null) return undefined;
    const known = this.#bases.get(part);
    if (known !== undefined) return known;
    const text = this.#value(part, 'base');
    const read = readText(this.read, text);
    if (!read.ok) throw new MissingPart('a text of it cannot be read any more');
    const base = { text, source: read.value.source, process: read.value.process };
    this.#bases.set(part, base);
    return base;
  }

  #step(part: number, base: number | null): Process['steps'][number] {
    const origin = this.#originOf(base);
    const key = `${part} ${base ?? ''}`;
    const known = origin === null ? undefined : this.#steps.get(key);
    if (known !== undefined) return known;
    const stored = this.#value(part, 'step');
    if (origin === null) return stored;
    let originals = this.#originals.get(origin);
    if (originals === undefined) {
      originals = new Map(origin.steps.map((step) => [step.id, step]));
      this.#originals.set(origin, originals);
    }
    const original = originals.get(stored.id);
    const step = original !== undefined && sameContent(stored, original) ? original : stored;
    this.#steps.set(key, step);
    this.records.shelf.know(step, part);
    return step;
  }

  #value<K extends keyof PartValues>(number: number, kind: K): PartValues[K] {
    const part = this.#parts.get(number);
    if (part?.kind !== kind) throw new MissingPart('a piece of it is missing');
    return part.value as PartValues[K];
  }
}
