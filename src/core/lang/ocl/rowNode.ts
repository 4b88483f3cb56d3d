import type { Facts } from './facts';
import type { BlockNode, OclNode, StringNode } from './tree';

/**
 * Which rule the heredocs of a row were written for: no heredocs, every end tag four columns left of its text, some end
 * tag elsewhere, or not checked.
 */
export type RowHeredocs = 'none' | 'four' | 'other' | 'unasked';

/** The range of a row, and what is known of it without its nodes. */
export interface Row {
  readonly text: string;
  readonly legacyHeredoc: boolean;
  readonly name: string;
  /** Its first label. */
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly heredocs: RowHeredocs;
}

/**
 * A block without errors. Its labels and statements are parsed on demand: most rows of a file are never edited, and
 * their nodes would be most of the memory of a tree.
 */
export class RowNode implements BlockNode, Row {
  readonly kind = 'block';
  readonly text: string;
  readonly legacyHeredoc: boolean;
  readonly name: string;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly heredocs: RowHeredocs;
  /** The content, for code that creates a step from it; freed afterwards. */
  facts: Facts | null;
  readonly #nodesOf: (row: Row) => BlockNode;
  #nodes: BlockNode | null = null;

  constructor(row: Row, facts: Facts | null, nodesOf: (row: Row) => BlockNode) {
    this.text = row.text;
    this.legacyHeredoc = row.legacyHeredoc;
    this.name = row.name;
    this.label = row.label;
    this.start = row.start;
    this.end = row.end;
    this.open = row.open;
    this.heredocs = row.heredocs;
    this.facts = facts;
    this.#nodesOf = nodesOf;
  }

  get close(): number {
    return this.end - 1;
  }

  get labels(): readonly StringNode[] {
    return this.nodes().labels;
  }

  get body(): readonly OclNode[] {
    return this.nodes().body;
  }

  /** The row in another text, moved by a number of units. */
  moved(text: string, by: number): RowNode {
    const { start, end, open } = this;
    const { legacyHeredoc, name, label, heredocs } = this;
    const row = { text, legacyHeredoc, name, label, start: start + by, end: end + by, open: open + by, heredocs };
    return new RowNode(row, this.facts, this.#nodesOf);
  }

  /** The row as a block with its nodes. */
  nodes(): BlockNode {
    this.#nodes ??= this.#nodesOf(this);
    return this.#nodes;
  }
}
