import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../src/ui/Button';
import { Disclosure } from '../../../src/ui/Disclosure';
import { Marked } from '../../../src/ui/Marked';
import { Menu } from '../../../src/ui/Menu';
import { NameChips } from '../../../src/ui/NameChips';
import { SearchBox } from '../../../src/ui/SearchBox';

test('a button that cannot be pressed now stays reachable, says why and does nothing', async () => {
  const pressed = vi.fn();
  render(
    <Button whyNot="There is only one step" onClick={pressed}>
      Move
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Move' });
  await userEvent.click(button);
  expect(pressed).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.title).toBe('There is only one step');
  button.focus();
  expect(document.activeElement).toBe(button);
});

test('a menu opens by key, chooses by key and gives the focus back', async () => {
  const chosen = vi.fn();
  render(
    <Menu
      label="More"
      trigger={<button type="button">More</button>}
      entries={() => [
        { label: 'First', onSelect: () => chosen('first') },
        { label: 'Second', whyNot: 'Not now', onSelect: () => chosen('second') },
        { kind: 'line' },
        { label: 'Third', onSelect: () => chosen('third') },
      ]}
    />,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const menu = await screen.findByRole('menu');
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((item) => item.textContent),
  ).toEqual(['First', 'Second', 'Third']);
  await userEvent.click(within(menu).getByRole('menuitem', { name: 'Second' }));
  expect(chosen).not.toHaveBeenCalled();
  await userEvent.click(within(menu).getByRole('menuitem', { name: 'Third' }));
  expect(chosen).toHaveBeenCalledExactlyOnceWith('third');
});

function Chips() {
  const [names, setNames] = useState<readonly string[]>(['Test']);
  return (
    <NameChips
      field={null}
      label="Environments"
      names={names}
      offers={['Test', 'Production']}
      unknownNote="not in the model"
      onChange={setNames}
    />
  );
}

test('chips take a typed name by Enter or comma, know the spelling of an offer, and go by their button', async () => {
  render(<Chips />);
  const field = screen.getByLabelText('Add to Environments');
  await userEvent.type(field, 'production{Enter}');
  await userEvent.type(field, 'qa,');
  const list = screen.getByRole('list', { name: 'Environments' });
  expect(within(list).getByText('Production')).toBeTruthy();
  expect(within(list).getByText('not in the model')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove Test' }));
  expect(within(list).queryByText('Test')).toBeNull();
});

function Box({ onKey }: { readonly onKey: (key: string) => void }) {
  const [value, setValue] = useState('');
  return <SearchBox label="Filter by name" value={value} onChange={setValue} onKeyDown={(event) => onKey(event.key)} />;
}

test('Escape empties the search box first and is left to the page when it is empty', async () => {
  const left = vi.fn();
  render(<Box onKey={left} />);
  const field = screen.getByRole('textbox', { name: 'Filter by name' });
  await userEvent.type(field, 'web');
  left.mockClear();
  await userEvent.keyboard('{Escape}');
  expect((field as HTMLInputElement).value).toBe('');
  expect(left).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveBeenCalledExactlyOnceWith('Escape');
});

test('a folded section does not render its content', () => {
  const { rerender } = render(
    <Disclosure title="Conditions" summary="none" open={false} onToggle={() => {}}>
      inside
    </Disclosure>,
  );
  expect(screen.getByRole('button', { name: /Conditions/ }).getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText('inside')).toBeNull();
  rerender(
    <Disclosure title="Conditions" summary="none" open onToggle={() => {}}>
      inside
    </Disclosure>,
  );
  expect(screen.getByText('inside')).toBeTruthy();
});

test.each([
  ['Deploy web', ['web'], ['web']],
  ['Deploy web', ['WEB', 'dep'], ['Dep', 'web']],
  ['Évaluer', ['eval'], ['Éval']],
  ['aaaa', ['aa'], ['aaaa']],
  ['Deploy', ['x', ''], []],
])('%s marks %j as %j', (text, words, marked) => {
  const { container } = render(<Marked text={text} words={words} />);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(marked);
  expect(container.textContent).toBe(text);
});
