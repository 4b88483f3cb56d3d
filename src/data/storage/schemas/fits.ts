import type * as v from 'valibot';

type Check = (value: unknown) => boolean;

/** The fields of valibot's schemas that are read here; which there are depends on the type. */
interface Described {
  readonly type: string;
  readonly pipe?: readonly Described[];
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly items?: readonly Described[];
  readonly key?: Described;
  readonly value?: Described;
  readonly options?: readonly unknown[];
  readonly wrapped?: Described;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly check?: Check;
  readonly getter?: (input: unknown) => Described;
}

const checks = new WeakMap<object, Check>();

/**
 * Whether a value is just what a schema would make of it, so that it can be taken as it is. Thousands of records are read
 * at once, and nearly all are right; copying each field by field takes longer than reading them. If not, the schema itself
 * decides: it fills in what is missing, and reports what is wrong.
 */
export function fits(schema: v.GenericSchema): Check {
  return checkOf(schema as unknown as Described);
}

function checkOf(schema: Described): Check {
  const known = checks.get(schema);
  if (known !== undefined) return known;
  const made = schema.pipe === undefined ? plainCheck(schema) : pipeCheck(schema.pipe);
  checks.set(schema, made);
  return made;
}

function plainCheck(schema: Described): Check {
  switch (schema.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return () => true;
    case 'literal':
      return (value) => value === schema.literal;
    case 'picklist':
      return (value) => schema.options!.includes(value);
    case 'nullable':
      return orNull(checkOf(schema.wrapped!));
    // What stands there with a value; nothing at all is seen to by the object.
    case 'exact_optional':
    case 'optional':
      return checkOf(schema.wrapped!);
    case 'lazy':
      return (value) => checkOf(schema.getter!(value))(value);
    case 'union':
    case 'variant':
      return anyOf(schema.options as readonly Described[]);
    default:
      return containerCheck(schema);
  }
}

function containerCheck(schema: Described): Check {
  switch (schema.type) {
    case 'custom':
      return schema.check!;
    case 'array':
      return arrayOf(checkOf(schema.item!));
    case 'tuple':
      return tupleOf(schema.items!.map(checkOf));
    case 'map':
      return mapOf(checkOf(schema.key!), checkOf(schema.value!));
    case 'record':
      return recordOf(checkOf(schema.value!));
    case 'object':
    case 'loose_object':
      return objectOf(schema);
    default:
      // The schema itself must see to it.
      return () => false;
  }
}

function pipeCheck([schema, ...actions]: readonly Described[]): Check {
  const all = [plainCheck(schema!), ...actions.map(actionCheck)];
  return (value) => all.every((check) => check(value));
}

function actionCheck({ type, requirement }: Described): Check {
  if (type === 'safe_integer') return Number.isSafeInteger;
  if (type === 'min_length') return (value) => (value as { readonly length: number }).length >= (requirement as number);
  if (type === 'min_value') return (value) => (value as number) >= (requirement as number);
  return () => false;
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function anyOf(options: readonly Described[]): Check {
  const all = options.map(checkOf);
  return (value) => all.some((check) => check(value));
}

function arrayOf(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const each of value) if (!item(each)) return false;
    return true;
  };
}

function tupleOf(items: readonly Check[]): Check {
  return (value) => Array.isArray(value) && value.length === items.length && items.every((item, at) => item(value[at]));
}

function mapOf(key: Check, item: Check): Check {
  return (value) => {
    if (!(value instanceof Map)) return false;
    for (const [name, each] of value) if (!key(name) || !item(each)) return false;
    return true;
  };
}

function recordOf(item: Check): Check {
  return (value) => isPlain(value) && Object.values(value).every(item);
}

function objectOf({ type, entries = {} }: Described): Check {
  const all = Object.entries(entries).map(([key, schema]) => ({
    ...{ key, check: checkOf(schema) },
    // A field with a default that is missing must be filled in.
    mayMiss: schema.type === 'exact_optional',
  }));
  const isClosed = type === 'object';
  return (value) => {
    if (!isPlain(value)) return false;
    let present = 0;
    for (const { key, check, mayMiss } of all) {
      const field = value[key];
      if (field === undefined && !Object.hasOwn(value, key)) {
        if (!mayMiss) return false;
        continue;
      }
      if (!check(field)) return false;
      present += 1;
    }
    return !isClosed || Object.keys(value).length === present;
  };
}

/** An object of fields without names that mean something to every object. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return false;
  return (
    !Object.hasOwn(value, '__proto__') && !Object.hasOwn(value, 'constructor') && !Object.hasOwn(value, 'prototype')
  );
}
