/** What "add slack after 2" asks for. */
export interface TypedTemplate {
  readonly query: string;
  /** The place as typed; null if none was given. */
  readonly beside: { readonly at: 'before' | 'after'; readonly row: string } | null;
}

/** Reads "add slack", "add slack after 2"; null for any other text. */
export function readTemplate(text: string): TypedTemplate | null {
  const groups = /^add (?<query>.+?)(?: (?<at>before|after) (?<row>.+))?$/i.exec(
    text.trim().replace(/\s+/g, ' '),
  )?.groups;
  if (groups === undefined) return null;
  const { query = '', at, row } = groups;
  return { query, beside: at && row ? { at: at.toLowerCase() as 'before' | 'after', row } : null };
}
