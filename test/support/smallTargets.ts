import type { Page } from '@playwright/test';

/** Sides of what a finger meets, in pixels. */
const finger = 44;
/** What the edges of two neighbours take of it. */
const edges = 2;

/**
 * The controls in sight that a finger would miss: less than 44 px reach to them in one direction, and another control is
 * within the 44 px around their middle. What reaches to a control is asked of the page, so that labels and room around it count.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([wanted, edge]) => {
      const kinds =
        'a[href], button, input, select, textarea, summary, [role="option"], [role="menuitem"], [role="treeitem"]';
      const controlAt = (x: number, y: number) => {
        const found = document.elementFromPoint(x, y);
        const label = found?.closest('label');
        return found?.closest(kinds) ?? label?.querySelector(kinds) ?? null;
      };
      /** How far one goes from a place before another control, or none, is met. */
      const reach = (control: Element, x: number, y: number, dx: number, dy: number) => {
        let far = 0;
        while (far < wanted && controlAt(x + dx * (far + 1), y + dy * (far + 1)) === control) far += 1;
        return far;
      };
      return [...document.querySelectorAll(kinds)].flatMap((control) => {
        if (control.closest('.cm-editor, [inert], [aria-hidden="true"]') || !control.checkVisibility()) return [];
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        // Out of sight, or under something else.
        if (top < 0 || bottom > innerHeight || controlAt(x, y) !== control) return [];
        const across = reach(control, x, y, -1, 0) + reach(control, x, y, 1, 0) + 1;
        const down = reach(control, x, y, 0, -1) + reach(control, x, y, 0, 1) + 1;
        const half = wanted / 2 - 1;
        const crowded = [-half, 0, half].some((dx) =>
          [-half, 0, half].some((dy) => {
            const there = controlAt(x + dx, y + dy);
            return there !== null && there !== control;
          }),
        );
        if (!crowded || (across >= wanted - edge && down >= wanted - edge)) return [];
        const called = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40);
        return [`${called || control.id || control.tagName}: ${across} × ${down}`];
      });
    },
    [finger, edges] as const,
  );
}
