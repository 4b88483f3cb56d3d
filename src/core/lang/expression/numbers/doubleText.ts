/**
 * A double as Octopus writes it: the shortest digits that read back the same, plain when the
 * decimal exponent is above -5 and below 15, else `1.5E-05`. `Infinity`, `-Infinity`, `NaN`, `0` for minus zero.
 */
export function doubleText(value: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value);
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const sign = value < 0 ? '-' : '';
  const exponent = Number(power);
  if (exponent > -5 && exponent < 15) return sign + plainDigits(mantissa.replace('.', ''), exponent);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${sign}${mantissa}E${exponent < 0 ? '-' : '+'}${size}`;
}

function plainDigits(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, '0');
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}
