import type { Variable } from '../../../model/deploymentModel';

/**
 * Whether `variables.ocl` can hold a value. It holds the values of the project alone, never a secret, and knows no scope
 * of a single tenant; a value that nobody knows can only be asked for.
 */
export function hasPlaceInFile({ value, sensitive, source = 'project', prompt, scope }: Variable): boolean {
  return (
    source === 'project' &&
    sensitive !== true &&
    (value !== null || prompt !== undefined) &&
    (scope?.tenant ?? []).length === 0
  );
}
