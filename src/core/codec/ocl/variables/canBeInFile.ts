import type { Variable } from '../../../model/deploymentModel';

/**
 * Whether `variables.ocl` can hold a value. It holds only the project's own values, no secrets, and has no scope for a
 * single tenant; an unknown value can only be prompted for.
 */
export function canBeInFile({ value, sensitive, source = 'project', prompt, scope }: Variable): boolean {
  return (
    source === 'project' &&
    sensitive !== true &&
    (value !== null || prompt !== undefined) &&
    (scope?.tenant ?? []).length === 0
  );
}
