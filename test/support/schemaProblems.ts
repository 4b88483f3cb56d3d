/** The words of JSON Schema that ours use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every place where a value is not what a schema asks for. */
export function schemaProblems(value: unknown, schema: unknown, path = ''): readonly string[] {
  const asked = schema as Schema;
  const types = asked.type === undefined ? null : [asked.type].flat();
  if (types !== null && !types.includes(typeOf(value)) && !(types.includes('integer') && Number.isInteger(value)))
    return [`${path} is ${typeOf(value)}, not ${types.join(' or ')}`];
  const wrong = [
    asked.enum !== undefined && !asked.enum.includes(value) && `${path} is none of ${asked.enum.join(', ')}`,
    asked.const !== undefined && asked.const !== value && `${path} is not ${asked.const}`,
    asked.anyOf?.every((each) => schemaProblems(value, each).length > 0) && `${path} fits nothing`,
    typeof value === 'string' && value.length < (asked.minLength ?? 0) && `${path} is too short`,
    typeof value === 'number' && value < (asked.minimum ?? -Infinity) && `${path} is too small`,
    typeof value === 'number' && value > (asked.maximum ?? Infinity) && `${path} is too large`,
  ].filter((each) => typeof each === 'string');
  if (Array.isArray(value))
    return [...wrong, ...value.flatMap((item, at) => schemaProblems(item, asked.items ?? {}, `${path}[${at}]`))];
  if (typeof value !== 'object' || value === null) return wrong;
  const missing = (asked.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key} is missing`);
  const inside = Object.entries(value).flatMap(([key, each]) =>
    schemaProblems(each, asked.properties?.[key] ?? asked.additionalProperties ?? {}, `${path}.${key}`),
  );
  return [...wrong, ...missing, ...inside];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
