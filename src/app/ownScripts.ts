/** The Trusted Types policy the browser consults before text becomes a script or markup; not every browser has it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * Only scripts served with the page may be started, such as the simulator's thread. Text never becomes a script or markup: no
 * policy allows it, so the browser refuses.
 */
export function allowOwnScripts(
  types: TrustedTypes | undefined = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes,
): void {
  types?.createPolicy('default', { createScriptURL: (address) => (isOwn(address) ? address : null) });
}

function isOwn(address: string): boolean {
  return new URL(address, document.baseURI).href.startsWith(new URL('./', document.baseURI).href);
}
