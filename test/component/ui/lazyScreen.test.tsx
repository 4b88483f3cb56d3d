import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { fetched, lazyScreen } from '../../../src/ui/lazyScreen';

function Heading({ text }: { readonly text: string }) {
  return <h1>{text}</h1>;
}

function started() {
  const fetch = fetched(async () => ({ Heading }));
  const Title = lazyScreen(fetch, (module) => module.Heading);
  const show = () =>
    render(
      <Suspense fallback={<p>Waits</p>}>
        <Title text="Plan" />
      </Suspense>,
    );
  return { fetch, show };
}

test('a screen whose code is there is drawn at once', async () => {
  const { fetch, show } = started();
  await fetch();
  show();
  expect(screen.getByRole('heading', { name: 'Plan' })).toBeVisible();
});

test('one whose code is still to come is drawn when it has come', async () => {
  const { show } = started();
  show();
  expect(screen.getByText('Waits')).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'Plan' })).toBeVisible();
});
