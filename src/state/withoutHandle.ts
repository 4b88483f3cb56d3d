/** A file without its handles, which belong to one browser on one machine, and to one process. */
export function withoutHandle<T extends { readonly handle: unknown; readonly folder?: unknown }>(file: T): T {
  const { folder: _folder, ...rest } = file;
  return { ...rest, handle: null } as T;
}
