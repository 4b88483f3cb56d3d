import type { Extra, ExtraValue } from '../../model/extra';
import { itemsAt, type JsonNode, memberOf, textAt, textsAt } from './jsonNode';
import { listOf, objectOf, type Shape, shapeOf } from './shape';

/**
 * Unknown settings in JSON. An attribute becomes a field, with OCL names converted to JSON names (`git_hub` ↔
 * `GitHub`). Blocks, and attributes that would not survive the round trip, go into one field of ours.
 */
const extrasField = 'Preflight.Extras';

/** The unknown fields of an object as extras; `null` fields are ignored. */
export function readExtras(node: JsonNode, known: ReadonlySet<string>, naming: Naming = oclNaming): readonly Extra[] {
  if (node.kind !== 'object') return [];
  const own = itemsAt(node, extrasField).flatMap(readTagged);
  const fields = node.members.filter(
    (member) =>
      member.key !== extrasField &&
      !known.has(member.key.toLowerCase()) &&
      (naming.nulls || member.value.kind !== 'null'),
  );
  return [
    ...fields.map(
      (member): Extra => ({ kind: 'attribute', name: naming.read(member.key), value: readValue(member.value) }),
    ),
    ...own,
  ];
}

/** Extras as fields of an object with known fields; reading them gives the same extras. */
export function extraFields(
  extras: readonly Extra[],
  known: ReadonlySet<string>,
  naming: Naming = oclNaming,
): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  const taken = new Set<string>();
  for (const extra of extras) {
    const key = extra.kind === 'attribute' ? naming.write(extra.name) : '';
    const lower = key.toLowerCase();
    if (extra.kind === 'block' || taken.has(lower) || known.has(lower) || !comesBack(extra, key, naming))
      return new Map([[extrasField, listOf(extras.map(tagged))]]);
    taken.add(lower);
    fields.set(key, valueShape(extra.value));
  }
  return fields;
}

/** How names of settings are spelled in JSON. */
export interface Naming {
  /** Whether a `null` field is a setting; otherwise it counts as absent. */
  readonly nulls: boolean;
  readonly read: (field: string) => string;
  readonly write: (name: string) => string;
}

/** Snake case in the model, as in OCL; Pascal case in JSON. */
const oclNaming: Naming = {
  nulls: false,
  read: (field) => field.replace(/([a-z])(?=[A-Z])/g, '$1_').toLowerCase(),
  write: (name) => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
};

/** Names are unchanged: the inputs of a step package keep their case. */
export const sameNaming: Naming = { nulls: true, read: (field) => field, write: (name) => name };

function comesBack(extra: Extract<Extra, { kind: 'attribute' }>, key: string, naming: Naming): boolean {
  if (extra.value.kind === 'null' && !naming.nulls) return false;
  return key !== extrasField && naming.read(key) === extra.name && plain(extra.value);
}

/** Whether a value survives the round trip through plain JSON. */
function plain(value: ExtraValue): boolean {
  if (value.kind === 'json') return false;
  if (value.kind === 'number') return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value.text);
  if (value.kind === 'list') return value.items.every(plain);
  if (value.kind !== 'dictionary') return true;
  return (
    new Set(value.entries.map(([key]) => key)).size === value.entries.length &&
    value.entries.every(([, entry]) => plain(entry))
  );
}

function readValue(node: JsonNode): ExtraValue {
  switch (node.kind) {
    case 'string':
      return { kind: 'text', text: node.text };
    case 'number':
      return { kind: 'number', text: node.text };
    case 'boolean':
      return { kind: 'boolean', value: node.text === 'true' };
    case 'null':
      return { kind: 'null' };
    case 'array':
      return { kind: 'list', items: node.items.map(readValue) };
    case 'object':
      return { kind: 'dictionary', entries: node.members.map((member) => [member.key, readValue(member.value)]) };
  }
}

function valueShape(value: ExtraValue): Shape {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return { kind: 'number', text: value.text };
    case 'boolean':
      return value.value;
    case 'null':
      return null;
    case 'list':
      return listOf(value.items.map(valueShape));
    case 'dictionary':
      return { kind: 'object', members: new Map(value.entries.map(([key, entry]) => [key, valueShape(entry)])) };
    case 'json':
      return shapeOf(value.value);
  }
}

/** Our own form of an extra, in which every value states its kind. */
function tagged(extra: Extra): Shape {
  if (extra.kind === 'attribute') return objectOf({ Attribute: extra.name, Value: taggedValue(extra.value) });
  return objectOf({
    Block: extra.name,
    Labels: listOf(extra.labels),
    Children: listOf(extra.children.map(tagged)),
  });
}

function taggedValue(value: ExtraValue): Shape {
  switch (value.kind) {
    case 'number':
      return objectOf({ Number: value.text });
    case 'list':
      return listOf(value.items.map(taggedValue));
    case 'dictionary':
      return objectOf({ Entries: listOf(value.entries.map(([key, entry]) => listOf([key, taggedValue(entry)]))) });
    default:
      return valueShape(value);
  }
}

function readTagged(node: JsonNode): readonly Extra[] {
  const attribute = textAt(node, 'Attribute');
  if (attribute !== null) {
    const value = memberOf(node, 'Value')?.value;
    return [
      { kind: 'attribute', name: attribute, value: value === undefined ? { kind: 'null' } : readTaggedValue(value) },
    ];
  }
  const block = textAt(node, 'Block');
  if (block === null) return [];
  const children = itemsAt(node, 'Children').flatMap(readTagged);
  return [{ kind: 'block', name: block, labels: textsAt(node, 'Labels'), children }];
}

function readTaggedValue(node: JsonNode): ExtraValue {
  if (node.kind === 'array') return { kind: 'list', items: node.items.map(readTaggedValue) };
  if (node.kind !== 'object') return readValue(node);
  const number = textAt(node, 'Number');
  if (number !== null) return { kind: 'number', text: number };
  const entries = itemsAt(node, 'Entries').flatMap((entry): (readonly [string, ExtraValue])[] => {
    const [key, value] = entry.kind === 'array' ? entry.items : [];
    return key?.kind === 'string' && value !== undefined ? [[key.text, readTaggedValue(value)]] : [];
  });
  return { kind: 'dictionary', entries };
}
