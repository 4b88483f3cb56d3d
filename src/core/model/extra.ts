import type { Json } from '../base/json';

/** A value of an unknown setting, in the terms of the file it came from. */
export type ExtraValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly ExtraValue[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [string, ExtraValue])[] }
  | { readonly kind: 'json'; readonly value: Json };

/** An attribute or block this product does not know. It is kept, shown as "not understood", and written back in place. */
export type Extra =
  | { readonly kind: 'attribute'; readonly name: string; readonly value: ExtraValue }
  | {
      readonly kind: 'block';
      readonly name: string;
      readonly labels: readonly string[];
      readonly children: readonly Extra[];
    };
