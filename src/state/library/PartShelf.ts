import type { ContentDelta, ContentRefs, Part, PartRecord, ProcessFrame, Step } from '../../core/index';
import { type ContentChange, isSameFrame } from '../contentChange';
import type { Content } from '../openDocument';

type Value = Part['value'];

/**
 * The parts that the versions of one process are made of, each with a number. A part is known by identity: an edit keeps the
 * objects it does not touch, so only what it changed gets a number and is written.
 */
export class PartShelf {
  /** The number of the next new part; never reused. */
  next = 0;
  readonly #numbers = new Map<Value, number>();
  /** The parts by their numbers; if two numbers have the same part, the part maps to the later one. */
  readonly #values = new Map<number, Value>();
  #lastFrame: { readonly value: ProcessFrame; readonly part: number } | null = null;
  #unwritten: PartRecord[] = [];

  constructor(readonly key: string) {}

  /** The parts of a content; new ones wait to be written. */
  refsOf({ process, model, scenario, scenarios, base, ...rest }: Content): ContentRefs {
    // A new part of a content must be listed here, or it would not be stored.
    rest satisfies Readonly<Record<string, never>>;
    return {
      ...this.processRefs(process),
      model: this.modelRef(model),
      scenario: this.#numberOf({ kind: 'scenario', value: scenario }),
      ...(scenarios === undefined ? {} : { scenarios: this.#numberOf({ kind: 'scenarios', value: scenarios }) }),
      base: base === undefined ? null : this.baseRef(base.text),
    };
  }

  /**
   * A change as part numbers; its new parts wait to be written.
   *
   * @param stepsBefore  the steps that it changes
   */
  deltaOf(
    { steps, frame, model, scenario, scenarios, base, ...rest }: ContentChange,
    stepsBefore: () => readonly Step[],
  ): ContentDelta {
    rest satisfies Readonly<Record<string, never>>;
    return {
      ...(steps === undefined ? {} : { steps: { ...steps, added: this.#changedRefs(steps, stepsBefore) } }),
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

  /** Records that a part is stored under a number already. */
  know(value: Value, part: number): void {
    this.#numbers.set(value, part);
    this.#values.set(part, value);
    this.next = Math.max(this.next, part + 1);
  }

  knowFrame(value: ProcessFrame, part: number): void {
    this.#lastFrame = { value, part };
  }

  /** Parts that are not stored yet. */
  get unwritten(): readonly PartRecord[] {
    return this.#unwritten;
  }

  written(parts: readonly PartRecord[]): void {
    const done = new Set(parts);
    this.#unwritten = this.#unwritten.filter((part) => !done.has(part));
  }

  /** Forgets the parts from a number on, though they stay stored; one still in use gets a new number. */
  forget(first: number): void {
    for (let part = first; part < this.next; part += 1) this.#giveUp(part);
    this.#unwritten = this.#unwritten.filter(({ part }) => part < first);
  }

  /** Forgets a step, though it stays stored; if it is still in use it gets a new number. */
  forgetStep(step: Step): void {
    const part = this.#numbers.get(step);
    if (part !== undefined && !this.#unwritten.some((each) => each.part === part)) this.#giveUp(part);
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

  /** Of a step that replaces another it is noted which, if that one is stored. */
  #changedRefs({ at, removed, added }: NonNullable<ContentChange['steps']>, stepsBefore: () => readonly Step[]) {
    if (added.length !== removed || added.every((step) => this.#numbers.has(step))) return this.#stepRefs(added);
    const before = stepsBefore();
    return added.map((value, index) => {
      const known = this.#numbers.get(value);
      if (known !== undefined) return known;
      const old = before[at + index]!;
      const part = this.#numbers.get(old);
      return this.#add({ kind: 'step', value }, part === undefined ? {} : { from: { part, value: old } });
    });
  }

  #numberOf(part: Part): number {
    return this.#numbers.get(part.value) ?? this.#add(part);
  }

  /** Every edit makes a new process object, but what it has besides the steps rarely changes. */
  #frameRef(frame: ProcessFrame): number {
    const last = this.#lastFrame;
    if (last !== null && isSameFrame(last.value, frame)) return last.part;
    const part = this.#add({ kind: 'frame', value: frame });
    this.#lastFrame = { value: frame, part };
    return part;
  }

  #add(part: Part, from: Pick<PartRecord, 'from'> = {}): number {
    const number = this.next;
    this.know(part.value, number);
    this.#unwritten.push({ key: this.key, part: number, ...part, ...from });
    return number;
  }
}
