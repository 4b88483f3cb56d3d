import '../../support/screen';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { Dialog } from '../../../src/ui/Dialog';

/** A window to name something, and a field beside it that may take the focus when the window closes. */
function Page({ leadsOn = false }: { readonly leadsOn?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (leadsOn && wasOpen.current && !isOpen) next.current?.focus();
    wasOpen.current = isOpen;
  }, [leadsOn, isOpen]);
  return (
    <>
      <button type="button" ref={opener} onClick={() => flushSync(() => setOpen(true))}>
        Open
      </button>
      <input aria-label="Next" ref={next} />
      {isOpen && (
        <Dialog
          title="Name it"
          initialFocus={field}
          returnsFocus={() => opener.current ?? true}
          onClose={() => flushSync(() => setOpen(false))}
        >
          <input aria-label="Kind" />
          <input aria-label="Name" ref={field} />
        </Dialog>
      )}
    </>
  );
}

test('a window has the focus before the next key can be pressed', async () => {
  render(<Page />);
  await act(async () => {
    screen.getByRole('button', { name: 'Open' }).click();
    // What is queued now is done; no frame has passed.
    await Promise.resolve();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });
});

test('the focus returns to the opener', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});

test('the focus stays with what takes it when the window closes', async () => {
  const user = userEvent.setup();
  render(<Page leadsOn />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.keyboard('{Escape}');
  await act(async () => {});
  expect(screen.getByRole('textbox', { name: 'Next' })).toHaveFocus();
});
