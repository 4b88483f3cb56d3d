// In a file of its own: the first screen needs this function and no other code of sharing.

/** Whether a text claims to be a shared process, even if it cannot be read. */
export function looksShared(text: string): boolean {
  return /^\s*\{\s*"kind"\s*:\s*"preflight-share"/.test(text);
}
