import axe from 'axe-core';

/** What axe objects to, as lines "rule: element"; colours are left to the browser journeys, jsdom has none. */
export async function violationsIn(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
