import { expect, test } from 'vitest';
import { OpenProblems } from '../../../src/app/shell/OpenProblems';
import { editorWith, fileOf } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

function offered(name: string, text: string) {
  const store = editorWith(processOf('build'));
  store.getState().offer([fileOf(name, text)]);
  return renderWith(store, <OpenProblems />).screen;
}

test('a file of one line shows only the part around the problem', () => {
  const screen = offered('process.json', `{"Steps": [${'1,'.repeat(100_000)} }`);
  const excerpt = screen.getByRole('region', { name: 'Lines of process.json' });
  expect(excerpt.textContent?.length).toBeLessThan(1_000);
  expect(excerpt).toHaveTextContent(/^1….*1, }$/);
});

test('lines around a problem keep their places and show no secret', () => {
  const screen = offered('process.json', '{"Steps": [{"Properties": {"P": {"NewValue": "Hunter2"}}} oops]}');
  const excerpt = screen.getByRole('region', { name: 'Lines of process.json' });
  expect(excerpt).toHaveTextContent('{"NewValue": "•••••••"}');
  expect(excerpt.querySelector('mark')).toHaveTextContent('o');
});

test('of a thousand problems fifty are reported, and how many more there are', () => {
  const environments = Array.from({ length: 1_000 }, () => ({}));
  const screen = offered('preflight.model.json', JSON.stringify({ environments }));
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  expect(screen.getByText('And 950 more problems. They are shown once these are fixed.')).toBeVisible();
});
