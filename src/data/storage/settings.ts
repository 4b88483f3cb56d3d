const key = 'preflight.settings';

/** What the browser kept as settings; null when there is nothing, the text itself when it is not JSON. */
export function readSettings(): unknown {
  return parsedText(stored());
}

function parsedText(text: string | null): unknown {
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
    // Storage is switched off; the defaults do then.
    return null;
  }
}

/** Changes what is kept as settings; where the browser forbids it they last until the page is closed. */
export function changeStored(change: (stored: unknown) => unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(change(readSettings())));
  } catch {
    // Nothing is lost that a person wrote.
  }
}

/** Calls a listener whenever another tab stored settings. */
export function followStored(listener: (stored: unknown) => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key) listener(parsedText(event.newValue));
    // Everything was cleared.
    else if (event.key === null) listener(null);
  });
}

/** Bytes this site keeps in the browser; null where the browser does not tell. */
export async function storageUsed(): Promise<number | null> {
  try {
    return (await navigator.storage?.estimate())?.usage ?? null;
  } catch {
    return null;
  }
}
