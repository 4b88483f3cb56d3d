// In a file of its own: the first screen needs this and nothing else of sharing.

/** Whether a text says of itself that it is a shared process, whatever else is wrong with it. */
export function looksShared(text: string): boolean {
  return /^\s*\{\s*"kind"\s*:\s*"preflight-share"/.test(text);
}
