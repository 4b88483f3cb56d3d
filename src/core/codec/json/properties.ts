import type { PropertyBag, PropertyValue, SensitiveValue } from '../../model/propertyBag';
import { flagAt, type JsonNode, memberOf, textAt, valueAt } from './jsonNode';
import { objectOf, type Shape } from './shape';

/**
 * Reads a property bag. A value is a text (numbers and booleans as written), `{ HasValue, NewValue, Hint }`, or `{
 * IsSensitive, Value, SensitiveValue }`. `null` values are skipped.
 */
export function readProperties(owner: JsonNode, key = 'Properties'): PropertyBag {
  const node = valueAt(owner, key);
  const bag = new Map<string, PropertyValue>();
  for (const member of node?.kind === 'object' ? node.members : []) {
    const value = readProperty(member.value);
    if (value !== null) bag.set(member.key, value);
  }
  // Servers of 2016 to 2019 stored secrets separately.
  const apart = key === 'Properties' ? valueAt(owner, 'SensitiveProperties') : null;
  if (apart?.kind === 'object')
    for (const member of apart.members) if (!bag.has(member.key)) bag.set(member.key, readSecret(member.value));
  return bag;
}

/** A property bag as an object of texts and secrets. */
export function propertiesShape(bag: PropertyBag): Shape {
  const members = [...bag].map(
    ([key, value]) => [key, typeof value === 'string' ? value : secretShape(value)] as const,
  );
  return { kind: 'object', members: new Map(members) };
}

function readProperty(node: JsonNode): PropertyValue | null {
  if (node.kind === 'null') return null;
  if (node.kind === 'array') return null;
  if (node.kind !== 'object') return node.text;
  if (memberOf(node, 'IsSensitive') === null) return readSecret(node);
  if (!flagAt(node, 'IsSensitive')) return textAt(node, 'Value');
  return readSecret(valueAt(node, 'SensitiveValue') ?? node);
}

function readSecret(node: JsonNode): SensitiveValue {
  const hasValue = flagAt(node, 'HasValue') || valueAt(node, 'NewValue') !== null;
  return { sensitive: true, hasValue, hint: textAt(node, 'Hint') };
}

function secretShape(secret: SensitiveValue): Shape {
  return objectOf({ HasValue: secret.hasValue, NewValue: null, Hint: secret.hint });
}
