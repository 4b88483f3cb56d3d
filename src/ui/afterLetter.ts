import { afterPaint } from './afterPaint';

/** What waits until the letter is on screen. */
const waiting = new Set<() => void>();
let callOff = () => {};

/**
 * Does what follows from a typed letter in a task of its own, once the letter is painted. It is done earlier, before anything else
 * is, when the person does more than type: another key than a letter, a click, leaving the field or the page.
 */
export function afterLetter(act: () => void): void {
  const isFirst = waiting.size === 0;
  waiting.add(act);
  if (!isFirst) return;
  for (const name of ends) window.addEventListener(name, actBefore, true);
  callOff = afterPaint(followLetters);
}

/** Does at once what waits. */
export function followLetters(): void {
  callOff();
  const all = [...waiting];
  waiting.clear();
  for (const name of ends) window.removeEventListener(name, actBefore, true);
  actEach(all);
}

/** One that fails does not keep the others from acting. */
function actEach([first, ...others]: readonly (() => void)[]): void {
  try {
    first?.();
  } finally {
    if (others.length > 0) actEach(others);
  }
}

const ends = ['keydown', 'pointerdown', 'click', 'focusout', 'beforeunload', 'pagehide', 'visibilitychange'] as const;

function actBefore(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !isLetter(event)) followLetters();
}

function isLetter({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return isComposing || (key.length === 1 && !ctrlKey && !metaKey && !altKey);
}
