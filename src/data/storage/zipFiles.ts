import { causeOf } from './storageError';

/** Packs files with their paths into one zip. The packer is fetched when it is first wanted. */
export async function zipFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }> {
  try {
    const { zipSync } = await import('fflate');
    const entries = files.map(({ path, bytes }) => [path.replace(/^\/+/, ''), bytes] as const);
    return { ok: true, bytes: zipSync(Object.fromEntries(entries)) };
  } catch (error) {
    return { ok: false, message: `The zip could not be made: ${causeOf(error)}` };
  }
}
