import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Combobox } from '../../../src/ui/Combobox';
import { NameChips } from '../../../src/ui/NameChips';
import { violationsIn } from '../../support/violationsIn';

function Chips({ start = [] }: { readonly start?: readonly string[] }) {
  const [names, setNames] = useState(start);
  return (
    <>
      <NameChips
        field={null}
        label="Environments"
        names={names}
        offers={['Development', 'Test', 'Staging', 'Stage lights']}
        unknownNote="not in the model"
        onChange={setNames}
      />
      <output>{names.join(', ')}</output>
    </>
  );
}

const adder = () => screen.getByLabelText('Add to Environments');
const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const chosen = () => screen.getByText((_, element) => element?.tagName === 'OUTPUT', { ignore: false }).textContent;

test('a part of a known name chooses it; the text itself is the last choice', async () => {
  render(<Chips />);
  await userEvent.type(adder(), 'stag');
  expect(options()).toEqual(['Staging', 'Stage lights', 'Use "stag"(not in the model)']);
  await userEvent.keyboard('{Enter}');
  expect(chosen()).toBe('Staging');
  await userEvent.type(adder(), 'stag{ArrowDown}{Enter}');
  expect(chosen()).toBe('Staging, stag');
});

test('a click chooses from the list, which no longer offers the choice', async () => {
  render(<Chips start={['Test']} />);
  await userEvent.click(adder());
  expect(options()).toEqual(['Development', 'Staging', 'Stage lights']);
  await userEvent.click(screen.getByRole('option', { name: 'Development' }));
  expect(chosen()).toBe('Test, Development');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('leaving the field takes the one name that is meant, and keeps a text that could mean several', async () => {
  render(<Chips />);
  await userEvent.type(adder(), 'dev');
  await userEvent.tab();
  expect(chosen()).toBe('Development');
  await userEvent.type(adder(), 'stag');
  await userEvent.tab();
  expect(chosen()).toBe('Development');
  expect(adder()).toHaveValue('stag');
  await userEvent.clear(adder());
  await userEvent.type(adder(), 'qa');
  await userEvent.tab();
  expect(chosen()).toBe('Development, qa');
});

test('Escape closes the list and leaves the text', async () => {
  render(<Chips />);
  await userEvent.type(adder(), 'stag{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(adder()).toHaveValue('stag');
  await userEvent.keyboard('{Escape}');
  expect(adder()).toHaveValue('stag');
});

function Pool() {
  const [value, setValue] = useState('');
  return (
    <main>
      <label htmlFor="pool">Pool</label>
      <Combobox id="pool" value={value} offers={[{ value: 'WorkerPools-1', label: 'Linux' }]} onChange={setValue} />
    </main>
  );
}

test('a field of its own takes any text, and an offer only when it is chosen', async () => {
  const { container } = render(<Pool />);
  const field = screen.getByLabelText('Pool');
  await userEvent.type(field, 'lin{Enter}');
  expect(field).toHaveValue('lin');
  await userEvent.type(field, '{ArrowDown}{Enter}');
  expect(field).toHaveValue('WorkerPools-1');
  await userEvent.clear(field);
  await userEvent.type(field, 'lin');
  expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
  expect(await violationsIn(container.ownerDocument.body)).toEqual([]);
});
