/**
 * What was read, kept opaque so that writing can leave every untouched byte alone. Made by `readProcess`,
 * handed back to `writeProcess`; nothing else looks inside.
 */
export interface ProcessSource {
  readonly format: 'ocl' | 'json';
}
