const key = 'preflight.settings';

/** What the browser kept as settings; null when there is nothing, the text itself when it is not JSON. */
export function readSettings(): unknown {
  const text = stored();
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is switched off; the usual settings do then.
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
