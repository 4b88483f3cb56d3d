/**
 * The source of a process, kept opaque so that writing can leave every unchanged byte as it is. Created by
 * `readProcess` and passed to `writeProcess`; no other code looks inside.
 */
export interface ProcessSource {
  readonly format: 'ocl' | 'json';
}
