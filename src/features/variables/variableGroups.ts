import { foldCase, type Variable, type VariableScope } from '../../core/index';

/** The values of one name, each with its place in the model. */
export interface VariableGroup {
  readonly name: string;
  readonly values: readonly { readonly at: number; readonly variable: Variable }[];
}

/** Variables by name, in the order in which the names come first. */
export function variableGroups(variables: readonly Variable[]): readonly VariableGroup[] {
  const groups = new Map<string, { name: string; values: { at: number; variable: Variable }[] }>();
  variables.forEach((variable, at) => {
    const key = foldCase(variable.name);
    const group = groups.get(key);
    if (group) group.values.push({ at, variable });
    else groups.set(key, { name: variable.name, values: [{ at, variable }] });
  });
  return [...groups.values()];
}

/** Whether a group has all words of a filter in its name, its values or its scopes. Secrets are not looked into. */
export function fitsFilter({ name, values }: VariableGroup, filter: string): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const texts = values.map(
    ({ variable }) => `${variable.sensitive ? '' : variable.value} ${scopeWords(variable.scope)}`,
  );
  const all = `${name} ${texts.join(' ')}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

/** Kinds of scope with their words, strongest first as in the ranking (V-02). */
export const scopeKinds: readonly { readonly key: keyof VariableScope; readonly label: string }[] = [
  { key: 'step', label: 'Steps' },
  { key: 'machine', label: 'Targets' },
  { key: 'role', label: 'Target tags' },
  { key: 'tenant', label: 'Tenants' },
  { key: 'tenantTag', label: 'Tenant tags' },
  { key: 'environment', label: 'Environments' },
  { key: 'channel', label: 'Channels' },
  { key: 'process', label: 'Processes' },
];

/** "Production, Staging; target tag web", or "no scope". */
export function scopeWords(scope: VariableScope | undefined): string {
  const parts = scopeKinds.flatMap(({ key, label }) => {
    const names = scope?.[key] ?? [];
    if (names.length === 0) return [];
    return key === 'environment' ? [names.join(', ')] : [`${label.toLowerCase()} ${names.join(', ')}`];
  });
  return parts.length === 0 ? 'no scope' : parts.join('; ');
}
