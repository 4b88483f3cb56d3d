/** A regular expression of .NET as a tree. */
export type RegexNode =
  | { readonly kind: 'empty' }
  /** One UTF-16 unit that passes a test. */
  | { readonly kind: 'unit'; readonly test: UnitTest }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly item: RegexNode;
      readonly least: number;
      /** Infinity when there is no upper limit. */
      readonly most: number;
      readonly isLazy: boolean;
    }
  | { readonly kind: 'capture'; readonly group: GroupKey; readonly item: RegexNode }
  | { readonly kind: 'atomic'; readonly item: RegexNode }
  | { readonly kind: 'look'; readonly item: RegexNode; readonly isBehind: boolean; readonly isNegative: boolean }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'back-reference'; readonly group: GroupKey; readonly ignoresCase: boolean };

export type UnitTest = (code: number) => boolean;

/** A group's number, or its name while names have no numbers yet. */
export type GroupKey = number | string;

export type Edge =
  | 'start'
  | 'end'
  | 'line-start'
  | 'line-end'
  | 'end-or-last-line-end'
  | 'word-edge'
  | 'no-word-edge'
  | 'last-match-end';

export interface ParsedRegex {
  readonly root: RegexNode;
  /** Numbers of named groups; they come after all unnamed ones. */
  readonly names: ReadonlyMap<string, number>;
  /** Numbers of all groups but 0, ascending. */
  readonly numbers: readonly number[];
}
