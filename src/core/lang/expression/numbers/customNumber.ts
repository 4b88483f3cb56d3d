import { type Decimal, digitParts, roundTo, shifted } from './decimal';

/** A part of a custom format: a digit place, the point, an exponent, or text. */
type Piece =
  | { readonly kind: 'zero' | 'optional' | 'point' }
  | { readonly kind: 'exponent'; readonly letter: string; readonly showsPlus: boolean; readonly digits: number }
  | { readonly kind: 'text'; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly isGrouped: boolean;
  /** Powers of ten the number is multiplied with: `%` 2, `‰` 3, each comma before the point -3. */
  readonly shift: number;
}

/** A number in a custom format of .NET: `0 # . , % ‰ E+0 ; \c '…'`, sections for positive, negative and zero. */
export function customNumber(value: Decimal, format: string): string {
  const sections = sectionTexts(format);
  const own = value.digits === 0n ? 'zero' : value.isNegative ? 'negative' : 'positive';
  const shown = showIn(sections, own, value);
  return /[1-9]/.test(shown.digits) || own === 'zero' ? shown.text : showIn(sections, 'zero', zero).text;
}

const zero: Decimal = { isNegative: false, digits: 0n, scale: 0 };

function showIn(
  sections: readonly string[],
  sign: 'positive' | 'negative' | 'zero',
  value: Decimal,
): { readonly text: string; readonly digits: string } {
  const [first = '', second = '', third = ''] = sections;
  const isSecond = sign === 'negative' && second !== '';
  const section = readSection(isSecond ? second : sign === 'zero' && third !== '' ? third : first);
  const { text, digits } = filled(section, value);
  return { text: sign === 'negative' && !isSecond ? `-${text}` : text, digits };
}

/** Splits at `;` outside quotes and escapes. */
function sectionTexts(format: string): readonly string[] {
  const sections = [''];
  for (const text of lexemes(format)) {
    if (text === ';') sections.push('');
    else sections[sections.length - 1] += text;
  }
  return sections;
}

/** Single signs, with an exponent, a quoted text or an escaped sign as one. */
function lexemes(format: string): readonly string[] {
  return format.match(/[Ee][+-]?0+|\\[\s\S]|'[^']*'?|"[^"]*"?|[\s\S]/g) ?? [];
}

function readSection(text: string): Section {
  const pieces: Piece[] = [];
  let shift = 0;
  let isGrouped = false;
  let pendingCommas = 0;
  let hasPoint = false;
  for (const sign of lexemes(text)) {
    const exponent = /^([Ee])([+-]?)(0+)$/.exec(sign);
    if (exponent !== null) {
      pieces.push({
        kind: 'exponent',
        letter: exponent[1]!,
        showsPlus: exponent[2] === '+',
        digits: exponent[3]!.length,
      });
    } else if (sign === '0' || sign === '#') {
      if (pendingCommas > 0 && !hasPoint) isGrouped = true;
      pendingCommas = 0;
      pieces.push({ kind: sign === '0' ? 'zero' : 'optional' });
    } else if (sign === '.') {
      if (!hasPoint) {
        shift -= 3 * pendingCommas;
        pieces.push({ kind: 'point' });
      }
      pendingCommas = 0;
      hasPoint = true;
    } else if (sign === ',') {
      if (!hasPoint && pieces.some(isDigitPlace)) pendingCommas += 1;
    } else {
      if (sign === '%') shift += 2;
      if (sign === '‰') shift += 3;
      pieces.push({ kind: 'text', text: literalOf(sign) });
    }
  }
  if (!hasPoint) shift -= 3 * pendingCommas;
  return { pieces, isGrouped, shift };
}

function literalOf(sign: string): string {
  if (sign.length > 1 && sign.startsWith('\\')) return sign.slice(1);
  const quote = sign[0];
  if (quote !== "'" && quote !== '"') return sign;
  return sign.length > 1 && sign.endsWith(quote) ? sign.slice(1, -1) : sign.slice(1);
}

function filled(section: Section, value: Decimal): { readonly text: string; readonly digits: string } {
  const point = section.pieces.findIndex((piece) => piece.kind === 'point');
  const before = point === -1 ? section.pieces : section.pieces.slice(0, point);
  const after = point === -1 ? [] : section.pieces.slice(point + 1);
  const places = after.filter(isDigitPlace).length;
  const wholePlaces = before.filter(isDigitPlace).length;
  const exponentPiece = section.pieces.find((piece) => piece.kind === 'exponent');
  let amount = shifted(value, section.shift);
  let exponent = 0;
  if (exponentPiece !== undefined && value.digits !== 0n) {
    exponent = amount.digits.toString().length - amount.scale - wholePlaces;
    amount = roundTo(shifted(amount, -exponent), places);
    if (digitParts(amount)[0].length > wholePlaces) {
      exponent += 1;
      amount = shifted(amount, -1);
    }
  }
  const [whole, fraction] = digitParts(roundTo(amount, places));
  const text = wholeText(before, whole, { isGrouped: section.isGrouped, exponent });
  return { text: text + fractionText(after, fraction, exponent), digits: whole + fraction };
}

function isDigitPlace(piece: Piece): boolean {
  return piece.kind === 'zero' || piece.kind === 'optional';
}

/** The first place takes all digits that have no place of their own; from the first `0` on every place shows one. */
function wholeText(
  pieces: readonly Piece[],
  digits: string,
  { isGrouped, exponent }: { readonly isGrouped: boolean; readonly exponent: number },
): string {
  const places = pieces.filter(isDigitPlace).length;
  const firstZero = pieces.filter(isDigitPlace).findIndex((piece) => piece.kind === 'zero');
  const least = firstZero === -1 ? 0 : places - firstZero;
  const shown = digits.padStart(least, '0');
  let text = '';
  let place = 0;
  for (const piece of pieces) {
    if (!isDigitPlace(piece)) {
      text += plainPiece(piece, exponent);
      continue;
    }
    const end = shown.length - (places - place - 1);
    const start = place === 0 ? 0 : end - 1;
    for (let at = Math.max(start, 0); at < end; at += 1) {
      text += shown[at];
      const left = shown.length - at - 1;
      if (isGrouped && left > 0 && left % 3 === 0) text += ',';
    }
    place += 1;
  }
  return text;
}

/** Up to the last `0` every place shows its digit; `#` behind it only when a digit other than zero follows. */
function fractionText(pieces: readonly Piece[], digits: string, exponent: number): string {
  const lastZero = pieces.filter(isDigitPlace).findLastIndex((piece) => piece.kind === 'zero') + 1;
  const shown = Math.max(lastZero, digits.replace(/0+$/, '').length);
  let text = '';
  let place = 0;
  for (const piece of pieces) {
    if (!isDigitPlace(piece)) text += plainPiece(piece, exponent);
    else {
      if (place < shown) text += (place === 0 ? '.' : '') + digits[place];
      place += 1;
    }
  }
  return text;
}

function plainPiece(piece: Piece, exponent: number): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind !== 'exponent') return '';
  const sign = exponent < 0 ? '-' : piece.showsPlus ? '+' : '';
  return piece.letter + sign + String(Math.abs(exponent)).padStart(piece.digits, '0');
}
