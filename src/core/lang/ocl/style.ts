/** The layout rules of a writer. The official writer changed four of them over time. */
export interface PrintStyle {
  readonly newline: '\n' | '\r\n';
  /** One step of indentation. */
  readonly indent: string;
  readonly blankBeforeFirstBlock: boolean;
  /** `{}`, or the braces on two lines. */
  readonly emptyBlock: 'one-line' | 'two-lines';
  /** Whether the end tag of a heredoc is below its text or one level left of it. */
  readonly heredocEnd: 'text' | 'outdented';
  readonly lineAfterDictionary: boolean;
  readonly sortsDictionaries: boolean;
  /** The rule by which the text will be read again; it limits what a heredoc can hold. */
  readonly legacyHeredoc: boolean;
}

export type WriterEra = 'W1' | 'W2' | 'W3' | 'W4';

const current: PrintStyle = {
  newline: '\n',
  indent: '    ',
  blankBeforeFirstBlock: false,
  emptyBlock: 'one-line',
  heredocEnd: 'text',
  lineAfterDictionary: false,
  sortsDictionaries: true,
  legacyHeredoc: false,
};

/** The style of the official writer by era: W1 until August 2021, W2 until 2022, W3 until 2023, W4 since. */
export const writerEras: Readonly<Record<WriterEra, PrintStyle>> = {
  W4: current,
  W3: { ...current, heredocEnd: 'outdented', legacyHeredoc: true },
  W2: {
    ...current,
    heredocEnd: 'outdented',
    legacyHeredoc: true,
    blankBeforeFirstBlock: true,
    emptyBlock: 'two-lines',
  },
  W1: {
    ...current,
    heredocEnd: 'outdented',
    legacyHeredoc: true,
    blankBeforeFirstBlock: true,
    emptyBlock: 'two-lines',
    lineAfterDictionary: true,
  },
};

/** The style of the current server. */
export const officialStyle: PrintStyle = writerEras.W4;
