/** How a file is written: the four switches of the writer eras and its line ends (ocl.md section 6). */
export interface OclStyle {
  readonly newline: '\n' | '\r\n';
  /** Whether the text ends with a line end, which the official writer leaves out. */
  readonly finalNewline: boolean;
  /** A blank line before a block that is the first thing in its parent. */
  readonly blankBeforeFirstChild: boolean;
  /** An empty block as `{` and `}` on two lines. */
  readonly emptyBlockOnTwoLines: boolean;
  /** The end tag of a heredoc 4 columns left of its text. */
  readonly outdentedTags: boolean;
  /** One more line end after the closing brace of a dictionary. */
  readonly blankAfterDictionary: boolean;
  /** Dictionary entries by key; else in the order they are given. */
  readonly sortedKeys: boolean;
}

const newest: OclStyle = {
  newline: '\n',
  finalNewline: false,
  blankBeforeFirstChild: false,
  emptyBlockOnTwoLines: false,
  outdentedTags: false,
  blankAfterDictionary: false,
  sortedKeys: true,
};

/** The four eras of the official writer, the newest first. */
export const writerEras: readonly { readonly name: string; readonly style: OclStyle }[] = [
  { name: 'W4', style: newest },
  { name: 'W3', style: { ...newest, outdentedTags: true } },
  { name: 'W2', style: { ...newest, outdentedTags: true, emptyBlockOnTwoLines: true, blankBeforeFirstChild: true } },
  {
    name: 'W1',
    style: {
      ...newest,
      outdentedTags: true,
      emptyBlockOnTwoLines: true,
      blankBeforeFirstChild: true,
      blankAfterDictionary: true,
    },
  },
];

/** What Octopus writes today. */
export const officialStyle: OclStyle = newest;
