import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fetchMenus, Menu } from '../../../src/ui/Menu';
import { eventually } from '../../support/eventually';

const chosen = vi.fn();

function show() {
  // As on a page where no menu was used yet.
  fetchMenus.loaded = null;
  render(
    <Menu
      label="More"
      trigger={<button type="button">More</button>}
      entries={() => [{ label: 'First', onSelect: () => chosen('first') }]}
    />,
  );
  return screen.getByRole('button', { name: 'More' });
}

test.each(['{Enter}', ' ', '{ArrowDown}'])(
  'a menu whose code is still to come opens on the first press of "%s"',
  async (key) => {
    const button = show();
    expect(button).toHaveAttribute('aria-haspopup', 'menu');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    button.focus();
    await userEvent.keyboard(key);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'First' }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('first');
    chosen.mockClear();
  },
);

test('Escape closes it, and its button has the focus again', async () => {
  const button = show();
  await userEvent.click(button);
  await screen.findByRole('menu');
  expect(screen.getByRole('button', { name: 'More', hidden: true })).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await eventually(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
  expect(screen.queryByRole('menu')).toBeNull();
});
