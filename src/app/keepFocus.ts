/** Parts of the page with a role; the focus stays in the innermost one that still exists. */
const places = 'dialog, [role="dialog"], aside, section, nav, form, main, header, [role="region"]';
/** How long a title is waited for before the main part of the page takes the focus. */
const framesToWait = 30;
const canHoldFocus =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/**
 * Keeps the focus on the page: when the focused element is removed (a deleted line, a button that is done), the focus moves to
 * the nearest place that still exists instead of being lost. Code that knows a better place sets the focus first.
 *
 * @returns a function that stops it
 */
export function keepFocus(page: Document): () => void {
  let path: readonly Element[] = [];
  let isStopped = false;
  const inAFrame = (act: () => void) => {
    requestAnimationFrame(() => {
      if (!isStopped) act();
    });
  };
  const remember = ({ target }: Event) => {
    if (target instanceof Element) path = [target, ...ancestorsOf(target)];
  };
  const restore = (framesLeft: number) => {
    const [held] = path;
    const isLost = page.activeElement === page.body || page.activeElement === null;
    if (held === undefined || held.isConnected || !isLost) return;
    // If the title is removed, the view is being replaced: the next view brings its own title, which takes the focus.
    const isTitle = held.tagName === 'H1';
    const next = (isTitle ? null : nearest(path)) ?? visibleTitle(page);
    // On a busy machine the title may come some frames after what was removed.
    if (next === null && framesLeft > 0) inAFrame(() => restore(framesLeft - 1));
    else {
      path = [];
      (next ?? (isTitle ? null : mainPartOf(page)))?.focus({ preventScroll: true });
    }
  };
  // Two frames later, so that a closing dialog or a list can set the focus itself.
  const observer = new MutationObserver(() => {
    if (path[0]?.isConnected === false) inAFrame(() => inAFrame(() => restore(framesToWait)));
  });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
    isStopped = true;
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) found.push(each);
  return found;
}

/** The element to focus in the innermost remaining place that has one; the whole page does not count as a place. */
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

/** A focusable heading says best where one is; otherwise the first control. */
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

function mainPartOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('#details, #steps');
}
