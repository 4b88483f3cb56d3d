import type { Extra } from '../extra';
import type { ProcessTemplateUse } from '../step';

/** A value that a project hands to a process template; `environments` empty = everywhere. */
interface SuppliedRow {
  readonly name: string;
  readonly value: string;
  readonly environments: readonly string[];
}

/** The values that a use of a process template gives, in the order of the file. Packages stand apart. */
export function suppliedRows(use: ProcessTemplateUse): readonly SuppliedRow[] {
  return use.parameters.flatMap(({ name, value, extras }) => [
    ...(value === null ? [] : [{ name, value, environments: [] }]),
    ...scopedRows(extras).map((row) => ({ name, ...row })),
  ]);
}

/** Values of a parameter for some environments only, as OCL has them: `value "x" { environment = ["dev"] }`. */
export function scopedRows(extras: readonly Extra[]): readonly Omit<SuppliedRow, 'name'>[] {
  return extras.flatMap((extra) => {
    if (extra.kind !== 'block' || extra.name !== 'value') return [];
    const environments = extra.children.flatMap((child) => {
      if (child.kind !== 'attribute' || child.name !== 'environment') return [];
      const { value } = child;
      if (value.kind === 'text') return [value.text];
      return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
    });
    return [{ value: extra.labels[0] ?? '', environments }];
  });
}
