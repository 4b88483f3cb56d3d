/** A number in exact decimal digits: `digits` / 10^`scale`, with a sign. */
export interface Decimal {
  readonly isNegative: boolean;
  /** Never below zero. */
  readonly digits: bigint;
  /** Digits after the point, never below zero. */
  readonly scale: number;
}

const largest = 79_228_162_514_264_337_593_543_950_335n;

/**
 * Reads a decimal as .NET does in en-US: sign in front or behind, thousands commas, fraction, no exponent; keeps the
 * scale (`3.50`). Null for anything else and beyond 28 digits before the point; more digits after it are rounded away.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d[\d,]*\.?\d*|\.\d+)([+-]?)$/.exec(text.trim());
  if (match === null || (match[1] !== '' && match[3] !== '') || text.length > 400) return null;
  const [whole = '', fraction = ''] = match[2]!.replaceAll(',', '').split('.');
  let digits = BigInt(whole + fraction);
  let scale = fraction.length;
  while (scale > 0 && (scale > 28 || digits > largest)) {
    digits = (digits + 5n) / 10n;
    scale -= 1;
  }
  if (digits > largest) return null;
  return { isNegative: match[1] === '-' || match[3] === '-', digits, scale };
}

/** The exact value of a finite double. */
export function decimalOfDouble(value: number): Decimal {
  let scaled = Math.abs(value);
  let scale = 0;
  // Multiplying by two is exact, and at most 1074 doublings make any double whole.
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    scale += 1;
  }
  return { isNegative: value < 0, digits: BigInt(scaled) * 5n ** BigInt(scale), scale };
}

/** Rounded to a number of digits after the point, half away from zero. */
export function roundTo(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { ...value, digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
  const unit = 10n ** BigInt(value.scale - scale);
  return { ...value, digits: (value.digits + unit / 2n) / unit, scale };
}

/** Times a power of ten, above zero or below. */
export function shifted(value: Decimal, places: number): Decimal {
  const scale = value.scale - places;
  return scale >= 0 ? { ...value, scale } : { ...value, digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Digits before and after the point, without sign: `['12', '50']`; no zero stands for nothing before the point. */
export function digitParts({ digits, scale }: Decimal): readonly [whole: string, fraction: string] {
  const text = digits.toString().padStart(scale, '0');
  const whole = text.slice(0, text.length - scale).replace(/^0+/, '');
  return [whole, scale === 0 ? '' : text.slice(-scale)];
}
