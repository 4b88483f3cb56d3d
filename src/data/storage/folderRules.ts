/** Folders that contain neither processes nor templates. */
const ignored = new Set(['.git', 'node_modules', 'bin', 'obj']);

/** Whether a folder or file of this name is not read. */
export function isIgnoredName(name: string): boolean {
  return ignored.has(name);
}

/** In a folder only files with these endings are read; a file that is chosen or dropped by itself is always read. */
export function hasKnownEnding(name: string): boolean {
  return /\.(ocl|json)$/i.test(name);
}
