import type { ContentRefs, KeptRecords, Part, PartRecord, PartValues, SetAside } from '../../core/index';
import { type DeploymentModel, err, ok, type Process, type Result } from '../../core/index';
import type { Content, Edit, OpenDocument, TextBase } from '../openDocument';
import { keptFiles, type ProcessRead, readFiles } from '../readFiles';
import { sameContent } from '../sameContent';
import { readText } from '../workingText';
import { DocumentRecords } from './DocumentRecords';
import { type RefEntry, type RefTimeline, replayed } from './replay';
import { historyIn } from './timeline';
import { typedOf } from './typedRecords';
import { restoredVersions } from './versionRecords';

/** A document as the browser kept it, with what is needed to keep it further. */
export interface Restored {
  readonly document: OpenDocument;
  readonly records: DocumentRecords;
  readonly contents: ContentReader;
  readonly timeline: RefTimeline;
  /** Versions of it that cannot be read. */
  readonly unread: readonly SetAside[];
}

/**
 * Makes a document of its records: the file's own bytes are read again for the source, and the log gives the history.
 * Where a piece of the log is missing, everything up to it is there and the next write begins again.
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
}: KeptRecords): Result<Restored, string> {
  const usable = withoutGap(log);
  const timeline = replayed(null, usable);
  if (timeline === null) return err('its history is damaged');
  const { file, beside } = origin;
  const read = readFiles(keptFiles([file, ...beside])).processes.find((each) => each.file.path === file.path);
  if (read === undefined) return err(`its file "${file.name}" cannot be read any more`);
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
      file: { ...file, beside, format: read.source.format },
      source: read.source,
      ...historyIn({ ...contents.history(timeline, []), done: timeline.done, lastEdit: timeline.lastEdit }),
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
    const current = timeline.entries[timeline.done - 1]?.after ?? timeline.start;
    records.shelf.knowFrame(frame, current.frame);
    records.know(document, origin, log.at(-1)!.number);
    records.isFresh = usable.length < log.length;
    return ok({ document, records, contents, timeline, unread });
  } catch (error) {
    if (error instanceof MissingPart) return err(error.message);
    throw error;
  }
}

class MissingPart extends Error {}

/** What of a log counts up without a gap. */
function withoutGap<T extends { readonly number: number }>(log: readonly T[]): readonly T[] {
  const first = log[0]?.number ?? 0;
  const gap = log.findIndex(({ number }, at) => number !== first + at);
  return gap === -1 ? log : log.slice(0, gap);
}

/** Makes contents of their pieces. What says the same as the file is the very step that was read, so that saving leaves it alone. */
class ContentReader {
  readonly #parts = new Map<number, Part>();
  readonly #bases = new Map<number, TextBase>();
  readonly #originals = new Map<Process, Map<string, Process['steps'][number]>>();
  readonly #steps = new Map<string, Process['steps'][number]>();

  constructor(
    readonly records: DocumentRecords,
    readonly read: ProcessRead,
  ) {}

  add(parts: readonly PartRecord[]): void {
    for (const { part, ...piece } of parts) {
      this.#parts.set(part, piece);
      const { shelf } = this.records;
      if (piece.kind === 'frame') shelf.knowFrame(piece.value, part);
      else shelf.know(piece.value, part);
    }
  }

  /** The history that numbers tell; entries that are known already stay the same objects. */
  history(
    { start, entries }: RefTimeline,
    known: readonly Edit[],
    first?: Content,
  ): { start: Content; entries: Edit[] } {
    const byId = new Map(known.map((entry) => [entry.id, entry]));
    const { shelf } = this.records;
    let before = first !== undefined && shelf.isListedAs(first, start) ? first : this.content(start);
    const beginning = before;
    const made = entries.map((entry) => {
      const same = byId.get(entry.id);
      const isSame = same !== undefined && same.before === before && shelf.isListedAs(same.after, entry.after);
      const { id, label, place } = entry;
      const edit: Edit = isSame ? same : { id, label, before, after: this.#contentAfter(before, entry), place };
      before = edit.after;
      return edit;
    });
    return { start: beginning, entries: made };
  }

  content(refs: ContentRefs): Content {
    return this.#content(refs, this.process(refs));
  }

  process({ steps, frame, base }: Pick<ContentRefs, 'steps' | 'frame' | 'base'>): Process {
    return this.#process(
      steps.map((part) => this.#step(part, base)),
      { frame, base },
    );
  }

  /** Only what the entry changed is looked up: a history of a thousand entries is not a thousand times the process. */
  #contentAfter(before: Content, { after, delta }: RefEntry): Content {
    const { steps, frame, base } = delta;
    // Where the text it is read from is another, each step may be that text's own.
    if (base !== undefined) return this.#content(after, this.process(after), before);
    if (steps === undefined && frame === undefined) return this.#content(after, before.process);
    const all =
      steps === undefined
        ? before.process.steps
        : before.process.steps.toSpliced(
            steps.at,
            steps.removed,
            ...steps.added.map((part) => this.#step(part, after.base)),
          );
    return this.#content(after, this.#process(all, after), before);
  }

  #content(refs: ContentRefs, process: Process, before?: Content): Content {
    const base = this.base(refs.base);
    const content: Content = {
      process: before !== undefined && isSameProcess(process, before.process) ? before.process : process,
      model: this.#value(refs.model, 'model'),
      scenario: this.#value(refs.scenario, 'scenario'),
      ...(refs.scenarios == null ? {} : { scenarios: this.#value(refs.scenarios, 'scenarios') }),
      ...(base === undefined ? {} : { base }),
    };
    this.records.shelf.knowContent(content, refs);
    return content;
  }

  /** The very process that was read, where it is the same. */
  #process(steps: Process['steps'], { frame, base }: Pick<ContentRefs, 'frame' | 'base'>): Process {
    const origin = this.#originOf(base);
    const process = { ...this.#value(frame, 'frame'), steps };
    const same = steps.length === origin.steps.length && steps.every((step, at) => step === origin.steps[at]);
    return same && sameContent({ ...process, steps: [] }, { ...origin, steps: [] }) ? origin : process;
  }

  #originOf(base: number | null): Process {
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
    const { file, beside, source } = this.read;
    const read = readText({ file: { ...file, beside, format: source.format } }, text);
    if (!read.ok) throw new MissingPart('a text of it cannot be read any more');
    const base = { text, source: read.value.source, process: read.value.process };
    this.#bases.set(part, base);
    return base;
  }

  #step(part: number, base: number | null): Process['steps'][number] {
    const key = `${part} ${base ?? ''}`;
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const origin = this.#originOf(base);
    const stored = this.#value(part, 'step');
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

/** An edit of the model leaves the process the very same object. */
function isSameProcess(left: Process, right: Process): boolean {
  const { steps, ...frame } = left;
  return (
    steps.length === right.steps.length &&
    steps.every((step, at) => step === right.steps[at]) &&
    Object.entries(frame).every(([key, value]) => right[key as keyof Process] === value)
  );
}
