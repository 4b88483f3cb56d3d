import type { ContentDelta, ContentRefs, Part, PartRecord, ProcessFrame } from '../../core/index';
import { type ContentChange, isSameFrame } from '../contentChange';
import type { Content } from '../openDocument';

type Value = Part['value'];

/**
 * The pieces that the versions of one process are made of, each with a number. A piece is known by identity: an edit
 * leaves alone what it does not touch, so only what it changed gets a number, and is written.
 */
export class PartShelf {
  /** The number the next new piece gets; never given twice. */
  next = 0;
  readonly #numbers = new Map<Value, number>();
  /** The pieces by their numbers; two numbers can have one piece, that knows the later. */
  readonly #values = new Map<number, Value>();
  #lastFrame: { readonly value: ProcessFrame; readonly part: number } | null = null;
  #unwritten: PartRecord[] = [];

  constructor(readonly key: string) {}

  /** The pieces of a content; those that are new wait to be written. */
  refsOf({ process, model, scenario, scenarios, base, ...rest }: Content): ContentRefs {
    // A new piece of a content must be listed here, or it would not be kept.
    rest satisfies Readonly<Record<string, never>>;
    return {
      ...this.processRefs(process),
      model: this.modelRef(model),
      scenario: this.#numberOf({ kind: 'scenario', value: scenario }),
      ...(scenarios === undefined ? {} : { scenarios: this.#numberOf({ kind: 'scenarios', value: scenarios }) }),
      base: base === undefined ? null : this.baseRef(base.text),
    };
  }

  /** A change in numbers; the pieces it brought wait to be written. */
  deltaOf({ steps, frame, model, scenario, scenarios, base, ...rest }: ContentChange): ContentDelta {
    rest satisfies Readonly<Record<string, never>>;
    return {
      ...(steps === undefined ? {} : { steps: { ...steps, added: this.#stepRefs(steps.added) } }),
      ...(frame === undefined ? {} : { frame: this.#numberOf({ kind: 'frame', value: frame }) }),
      ...(model === undefined ? {} : { model: this.modelRef(model) }),
      ...(scenario === undefined ? {} : { scenario: this.#numberOf({ kind: 'scenario', value: scenario }) }),
      ...(scenarios === undefined
        ? {}
        : { scenarios: scenarios && this.#numberOf({ kind: 'scenarios', value: scenarios }) }),
      ...(base === undefined ? {} : { base: base && this.baseRef(base.text) }),
    };
  }

  processRefs({ steps, ...frame }: Content['process']): Pick<ContentRefs, 'steps' | 'frame'> {
    return { steps: this.#stepRefs(steps), frame: this.#frameRef(frame) };
  }

  baseRef(text: string): number {
    return this.#numberOf({ kind: 'base', value: text });
  }

  modelRef(model: Content['model']): number {
    return this.#numberOf({ kind: 'model', value: model });
  }

  /** Notes that a piece is stored under a number already. */
  know(value: Value, part: number): void {
    this.#numbers.set(value, part);
    this.#values.set(part, value);
    this.next = Math.max(this.next, part + 1);
  }

  knowFrame(value: ProcessFrame, part: number): void {
    this.#lastFrame = { value, part };
  }

  /** What is not stored yet. */
  get unwritten(): readonly PartRecord[] {
    return this.#unwritten;
  }

  written(parts: readonly PartRecord[]): void {
    const done = new Set(parts);
    this.#unwritten = this.#unwritten.filter((part) => !done.has(part));
  }

  /** Gives up the pieces from a number on; whoever still has one gets it under a new number. */
  forget(first: number): void {
    for (let part = first; part < this.next; part += 1) this.#giveUp(part);
    this.#unwritten = this.#unwritten.filter(({ part }) => part < first);
  }

  /** Gives up every piece but these. */
  keepOnly(wanted: ReadonlySet<number>): void {
    for (const part of [...this.#values.keys()]) if (!wanted.has(part)) this.#giveUp(part);
    this.#unwritten = this.#unwritten.filter(({ part }) => wanted.has(part));
  }

  #giveUp(part: number): void {
    const value = this.#values.get(part);
    if (value === undefined) return;
    this.#values.delete(part);
    if (this.#numbers.get(value) === part) this.#numbers.delete(value);
    if (this.#lastFrame?.part === part) this.#lastFrame = null;
  }

  #stepRefs(steps: Content['process']['steps']): readonly number[] {
    return steps.map((value) => this.#numberOf({ kind: 'step', value }));
  }

  #numberOf(part: Part): number {
    return this.#numbers.get(part.value) ?? this.#add(part);
  }

  /** Every edit makes the process again; what it has beside the steps is rarely another. */
  #frameRef(frame: ProcessFrame): number {
    const last = this.#lastFrame;
    if (last !== null && isSameFrame(last.value, frame)) return last.part;
    const part = this.#add({ kind: 'frame', value: frame });
    this.#lastFrame = { value: frame, part };
    return part;
  }

  #add(part: Part): number {
    const number = this.next;
    this.know(part.value, number);
    this.#unwritten.push({ key: this.key, part: number, ...part });
    return number;
  }
}
