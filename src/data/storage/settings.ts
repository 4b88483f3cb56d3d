const key = 'preflight.settings';

/** What the browser kept as settings; null when there is nothing, or nothing readable. */
export function readSettings(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // Storage may be switched off, or hold what another version wrote; the usual settings do then.
    return null;
  }
}

/** Keeps settings; where the browser forbids it they last until the page is closed. */
export function writeSettings(settings: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Nothing is lost that a person wrote.
  }
}

/** Bytes this site keeps in the browser; null where the browser does not tell. */
export async function storageUsed(): Promise<number | null> {
  try {
    return (await navigator.storage?.estimate())?.usage ?? null;
  } catch {
    return null;
  }
}
