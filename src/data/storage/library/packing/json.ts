/** An object of fields, as `JSON.parse` makes one. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether a value is the same after it was written as JSON and read again. */
export function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!isJson(value[at])) return false;
    return true;
  }
  if (!isFields(value)) return false;
  for (const key of Object.keys(value)) if (key === 'toJSON' || !isJson(value[key])) return false;
  return true;
}
