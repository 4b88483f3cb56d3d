import type { Extra } from '../extra';
import type { ProcessTemplateUse } from '../step';

/** A value that a project passes to a process template; `environments` empty = all. */
interface SuppliedRow {
  readonly name: string;
  readonly value: string;
  readonly environments: readonly string[];
}

/** The parameter values that a use of a process template passes, in file order. Packages are separate. */
export function suppliedRows(use: ProcessTemplateUse): readonly SuppliedRow[] {
  return use.parameters.flatMap(({ name, value, extras }) => [
    ...(value === null ? [] : [{ name, value, environments: [] }]),
    ...scopedRows(extras).map((row) => ({ name, ...row })),
  ]);
}

/** Values of a parameter for single environments, as in OCL: `value "x" { environment = ["dev"] }`. */
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
