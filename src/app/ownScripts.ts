/** What the browser asks before a text becomes a script or markup; not every browser has it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * Only scripts that lie beside the page may be started, such as the thread of the simulator. Texts never become scripts
 * or markup: there is no rule for them, so the browser refuses it.
 */
export function allowOwnScripts(
  types: TrustedTypes | undefined = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes,
): void {
  types?.createPolicy('default', { createScriptURL: (address) => (isOwn(address) ? address : null) });
}

function isOwn(address: string): boolean {
  return new URL(address, document.baseURI).href.startsWith(new URL('./', document.baseURI).href);
}
