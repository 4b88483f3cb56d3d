import type { OclNode } from '../../lang/ocl/tree';
import type { Extra } from '../../model/extra';
import { extraOf } from './extras';
import { foldName, type OclPart } from './oclBody';

/** The type a setting must have for its reader. */
export type SettingKind = 'text' | 'flag' | 'list' | 'dictionary';

/** The attributes and blocks a reader knows. */
export interface KnownNames {
  readonly attributes: ReadonlyMap<string, SettingKind>;
  readonly blocks: ReadonlySet<string>;
}

/** Known names from lists of names separated by blanks: `name condition`. */
export function knownNames(attributes: Readonly<Partial<Record<SettingKind, string>>>, blocks = ''): KnownNames {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  const kinds = Object.entries(attributes).flatMap(([kind, names]) =>
    words(names).map((name) => [foldName(name), kind as SettingKind] as const),
  );
  return { attributes: new Map(kinds), blocks: new Set(words(blocks).map(foldName)) };
}

/** The settings of a block that its reader does not know. Facts are only used if there are none. */
export function extrasIn(part: OclPart, known: KnownNames): readonly Extra[] {
  return part.kind === 'facts' ? noExtras : extrasOf(part.body, known);
}

const noExtras: readonly Extra[] = [];

/** Unknown settings as extras; this includes attributes of the wrong type. */
export function extrasOf(nodes: readonly OclNode[], known: KnownNames): readonly Extra[] {
  const extras: Extra[] = [];
  for (const node of nodes) if (node.kind !== 'unread' && !isKnown(node, known)) extras.push(extraOf(node));
  return extras;
}

/** Whether a reader knows a statement. */
export function isKnown(node: OclNode, known: KnownNames): boolean {
  if (node.kind === 'unread') return false;
  if (node.kind === 'block') return known.blocks.has(foldName(node.name));
  const kind = known.attributes.get(foldName(node.name));
  const value = node.value.kind;
  switch (kind) {
    case undefined:
      return false;
    case 'list':
      return value === 'array';
    case 'dictionary':
      return value === 'dictionary';
    case 'flag':
      return value === 'boolean';
    case 'text':
      return value !== 'array' && value !== 'dictionary' && value !== 'null';
  }
}
