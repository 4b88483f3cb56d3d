/** Places a person knows by name; the focus stays in the innermost one that is still there. */
const places = 'dialog, [role="dialog"], aside, section, nav, form, main, header, [role="region"]';
const canHoldFocus =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/**
 * Keeps the focus on the page: when what has it goes away (a line is dropped, a button has done its work), it goes to the
 * nearest place that is still there instead of being lost. Whoever knows a better place gives it the focus first.
 *
 * @returns what ends it
 */
export function keepFocus(page: Document): () => void {
  let path: readonly Element[] = [];
  const remember = ({ target }: Event) => {
    if (target instanceof Element) path = [target, ...ancestorsOf(target)];
  };
  const restore = () => {
    const [held] = path;
    const isLost = page.activeElement === page.body || page.activeElement === null;
    if (held === undefined || held.isConnected || !isLost) return;
    // A title that goes is a view that goes: the next one brings its own title, and takes the focus then.
    const next = held.tagName === 'H1' ? visibleTitle(page) : (nearest(path) ?? titleOf(page));
    path = [];
    next?.focus({ preventScroll: true });
  };
  // Two frames later, so that a dialog that closes, or a list that moves on, has given the focus itself.
  const observer = new MutationObserver(() => {
    if (path[0]?.isConnected === false) requestAnimationFrame(() => requestAnimationFrame(restore));
  });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) found.push(each);
  return found;
}

/** What can be focused in the innermost place that is left and has such a thing; the whole page is no place. */
function nearest(path: readonly Element[]): HTMLElement | null {
  const left = path.filter((each) => each.isConnected && each.matches(places));
  const beyond = left.findIndex(isWholePage);
  for (const place of beyond === -1 ? left : left.slice(0, beyond)) {
    const next = focusableIn(place);
    if (next !== null) return next;
  }
  return null;
}

function isWholePage(place: Element): boolean {
  return place.matches('main, header');
}

/** A heading that can be focused says best where one is; else the first control. */
function focusableIn(place: Element): HTMLElement | null {
  const all = [...place.querySelectorAll<HTMLElement>(canHoldFocus)].filter((each) => each.getClientRects().length > 0);
  const itself = place instanceof HTMLElement && place.hasAttribute('tabindex') ? place : null;
  return all.find((each) => /^H[1-6]$/.test(each.tagName)) ?? all[0] ?? itself;
}

function visibleTitle(page: Document): HTMLElement | null {
  return (
    [...page.querySelectorAll<HTMLElement>('h1[tabindex]')].find((each) => each.getClientRects().length > 0) ?? null
  );
}

/** The title of the page, else its main part. */
function titleOf(page: Document): HTMLElement | null {
  return visibleTitle(page) ?? page.querySelector<HTMLElement>('#details, #steps');
}
