/** Folders that never hold a process. */
const passedBy = new Set(['.git', 'node_modules', 'bin', 'obj']);

/** Whether a folder's or file's name is not worth a look. */
export function isIgnoredName(name: string): boolean {
  return passedBy.has(name);
}

/** In a folder only files with these endings are looked at; what is chosen or dropped by itself is always taken. */
export function hasKnownEnding(name: string): boolean {
  return /\.(ocl|json)$/i.test(name);
}
