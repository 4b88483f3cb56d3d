import { test as base } from '@playwright/test';

export { type Browser, type BrowserContext, type Download, expect, type Locator, type Page } from '@playwright/test';

/**
 * A journey that also fails when the page's own policy refused something on its way: nothing of ours may need what the
 * policy forbids. `mayBeRefused` is for those that ask for it.
 */
export const test = base.extend<{ readonly mayBeRefused: boolean; readonly policyReport: undefined }>({
  mayBeRefused: [false, { option: true }],
  policyReport: [
    async ({ context, mayBeRefused }, use) => {
      const refused: string[] = [];
      await context.exposeBinding('noteRefused', (_source, text: string) => void refused.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
          // The browser itself, not a script of ours, gives what is typed over a selection the look of what was there.
          if (violatedDirective === 'style-src-attr' && !sourceFile) return;
          (window as unknown as { noteRefused: (text: string) => void }).noteRefused(
            `${violatedDirective} ${blockedURI} ${sourceFile}`,
          );
        });
      });
      await use(undefined);
      if (!mayBeRefused && refused.length > 0)
        throw new Error(`The page's policy refused: ${[...new Set(refused)].join('; ')}`);
    },
    { auto: true },
  ],
});
