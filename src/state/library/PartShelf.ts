import type { ContentRefs, Part, PartRecord, ProcessFrame } from '../../core/index';
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
  /** Numbers that were given up; contents that were listed with one of them are listed again. */
  readonly #forgotten = new Set<number>();
  readonly #refs = new WeakMap<Content, ContentRefs>();
  #lastFrame: { readonly value: ProcessFrame; readonly part: number } | null = null;
  #unwritten: PartRecord[] = [];

  constructor(readonly key: string) {}

  /** The pieces of a content; those that are new wait to be written. */
  refsOf(content: Content): ContentRefs {
    const known = this.#refs.get(content);
    if (known !== undefined && !this.#isForgotten(known)) return known;
    const { process, model, scenario, scenarios, base, ...rest } = content;
    // A new piece of a content must be listed here, or it would not be kept.
    rest satisfies Readonly<Record<string, never>>;
    const refs = {
      ...this.processRefs(process),
      model: this.#numberOf({ kind: 'model', value: model }),
      scenario: this.#numberOf({ kind: 'scenario', value: scenario }),
      ...(scenarios === undefined ? {} : { scenarios: this.#numberOf({ kind: 'scenarios', value: scenarios }) }),
      base: base === undefined ? null : this.baseRef(base.text),
    };
    this.#refs.set(content, refs);
    return refs;
  }

  processRefs({ steps, ...frame }: Content['process']): Pick<ContentRefs, 'steps' | 'frame'> {
    const numbers = steps.map((value) => this.#numberOf({ kind: 'step', value }));
    return { steps: numbers, frame: this.#frameRef(frame) };
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
    this.next = Math.max(this.next, part + 1);
  }

  /** Whether a content is made of exactly these pieces, as far as it was listed. */
  isListedAs(content: Content, { steps, ...others }: ContentRefs): boolean {
    const known = this.#refs.get(content);
    if (known === undefined || this.#isForgotten(known)) return false;
    return (
      known.frame === others.frame &&
      known.model === others.model &&
      known.scenario === others.scenario &&
      (known.scenarios ?? null) === (others.scenarios ?? null) &&
      known.base === others.base &&
      known.steps.length === steps.length &&
      known.steps.every((part, at) => part === steps[at])
    );
  }

  knowContent(content: Content, refs: ContentRefs): void {
    this.#refs.set(content, refs);
  }

  knowFrame(value: ProcessFrame, part: number): void {
    this.#lastFrame = { value, part };
    this.next = Math.max(this.next, part + 1);
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
    for (const [value, part] of this.#numbers) if (part >= first) this.#numbers.delete(value);
    for (let part = first; part < this.next; part += 1) this.#forgotten.add(part);
    if (this.#lastFrame !== null && this.#lastFrame.part >= first) this.#lastFrame = null;
    this.#unwritten = this.#unwritten.filter(({ part }) => part < first);
  }

  #isForgotten({ steps, frame, model, scenario, scenarios, base }: ContentRefs): boolean {
    const gone = this.#forgotten;
    if (gone.size === 0) return false;
    return (
      [frame, model, scenario, scenarios ?? -1, base ?? -1].some((part) => gone.has(part)) ||
      steps.some((part) => gone.has(part))
    );
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
    this.next += 1;
    this.#numbers.set(part.value, number);
    this.#unwritten.push({ key: this.key, part: number, ...part });
    return number;
  }
}

function isSameFrame(left: ProcessFrame, right: ProcessFrame): boolean {
  const keys = Object.keys(left) as (keyof ProcessFrame)[];
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
