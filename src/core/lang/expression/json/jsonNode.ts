/** JSON as Octopus reads it: key order and digits are kept, which native numbers and objects would lose. */
export type JsonNode =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** Digits as the source has them, hexadecimal and octal turned into decimal. */
  | { readonly kind: 'integer'; readonly digits: string }
  | { readonly kind: 'float'; readonly value: number }
  /** A text of the form `yyyy-MM-ddTHH:mm:ss` with optional fraction and zone, which Octopus takes for a date. */
  | { readonly kind: 'date'; readonly iso: string; readonly shown: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  /** In source order; a key that comes again takes the last place and value. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> };
