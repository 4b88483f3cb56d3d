import { isBlank, isNameUnit, isSameLineBlank } from './characters';
import { type OclErrorKind, OclFailure } from './problems';

/** A place in a text that moves forward. */
export class Scanner {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** The unit at this place; undefined at the end. */
  get unit(): string | undefined {
    return this.text[this.at];
  }

  is(unit: string): boolean {
    return this.text[this.at] === unit;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips blanks and line ends. */
  skipBlanks(): void {
    while (isBlank(this.unit)) this.at += 1;
  }

  /** Skips blanks, but no line end. */
  skipSameLineBlanks(): void {
    while (isSameLineBlank(this.unit)) this.at += 1;
  }

  /** Reads the longest run of name units; empty when there is none. */
  takeName(): string {
    const start = this.at;
    while (isNameUnit(this.unit)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** Whether a comment of another language begins here. */
  get isAtComment(): boolean {
    return this.unit === '#' || this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at);
  }

  /** Where the next unit that is no blank stands, line ends included. */
  peekPastBlanks(): number {
    let ahead = this.at;
    while (isBlank(this.text[ahead])) ahead += 1;
    return ahead;
  }

  fail(kind: OclErrorKind, offset: number, message: string, related: OclFailure['related'] = null): never {
    throw new OclFailure(kind, offset, message, related);
  }
}
