import { StyleModule } from 'style-mod';

let isDone = false;

/**
 * Lets the code editor put its styles into the page as an adopted sheet. By itself it does so only inside a shadow tree,
 * and else writes a style element, which the page's policy refuses. Where the browser has no such sheets it stays so.
 */
export function adoptStyles(page: Document): void {
  if (isDone || !('adoptedStyleSheets' in page)) return;
  isDone = true;
  // What looks like a shadow tree of the page gets the kind of set that is wanted; it is remembered under a symbol.
  const tree = {
    ownerDocument: page,
    get adoptedStyleSheets() {
      return page.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets) {
      page.adoptedStyleSheets = sheets;
    },
  };
  StyleModule.mount(tree as unknown as ShadowRoot, new StyleModule({}));
  for (const mark of Object.getOwnPropertySymbols(tree))
    Object.defineProperty(page, mark, { value: (tree as Record<symbol, unknown>)[mark], configurable: true });
}
