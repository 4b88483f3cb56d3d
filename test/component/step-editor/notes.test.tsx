import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/data/markdown/readMarkdown';
import { MarkdownText } from '../../../src/features/step-editor/name/notes/MarkdownText';
import { MarkdownContext } from '../../../src/state/useMarkdown';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

const noted = (name: string, notes: string) => actionOf(name, { notes });

async function read(text: string) {
  const screen = render(
    <MarkdownContext value={async (source) => readMarkdown(source)}>
      <MarkdownText text={text} />
    </MarkdownContext>,
  );
  return { screen, settled: () => screen.findByText(/end/) };
}

test('notes are written and read in one place', async () => {
  const process = processWith([stepOf('build', { actions: [noted('build', 'Ask **Ada** first.')] })]);
  const { user, screen, openSection, labels, step } = openEditor(process, 'build');
  await openSection('Name and notes');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
  expect(screen.getByText('Ada').tagName).toBe('STRONG');
  expect(await violationsIn(screen.container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask **Ada** first.');
  expect(labels()).toEqual([]);
  expect(step('build').actions[0]?.notes).toBe('Ask **Ada** first.');
});

test('Markdown becomes elements, headings below that of the section', async () => {
  const { screen, settled } = await read('# Plan\n\n1. one\n2. [wiki](https://x.test/)\n\n```\ncode\n```\n\nend');
  await settled();
  expect(await screen.findByRole('heading', { level: 3, name: 'Plan' })).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  const link = screen.getByRole('link', { name: 'wiki' });
  expect(link).toHaveAttribute('href', 'https://x.test/');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getByText('code').closest('pre')).not.toBeNull();
});

test('HTML and other addresses in notes stay text', async () => {
  const { screen, settled } = await read(
    '<img src=x onerror="y()"> [a](javascript:z()) ![b](https://x.test/b.png)\n\nend',
  );
  await settled();
  expect(await screen.findByRole('link', { name: 'b' })).toHaveAttribute('href', 'https://x.test/b.png');
  expect(screen.container.querySelector('img')).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(screen.getByText(/<img src=x onerror="y\(\)">/)).toBeVisible();
});

test('without a reader the paragraphs are shown all the same', () => {
  const screen = render(<MarkdownText text={'one\n\ntwo'} />);
  expect(screen.getByText('two')).toBeVisible();
});

test('a step with several actions shows the notes that its actions have in the file', async () => {
  const process = processWith([
    stepOf('web', { actions: [actionOf('drain'), noted('copy', 'Slow.'), actionOf('start')] }),
  ]);
  const { user, screen, openSection, step } = openEditor(process, 'web');
  await openSection('Name and notes');
  const notes = screen.getByRole('textbox', { name: 'Notes of 1.2 copy' });
  expect(notes).toHaveValue('Slow.');
  expect(screen.queryByRole('textbox', { name: /drain/ })).toBeNull();
  await user.clear(notes);
  await user.type(notes, 'Quick.');
  expect(step('web').actions.map((each) => each.notes)).toEqual([null, 'Quick.', null]);
});

test('a step whose actions have no notes says where notes are kept', async () => {
  const { screen, openSection } = openEditor('web(drain,copy)*web', 'web');
  await openSection('Name and notes');
  expect(screen.getByText('No child action has notes; a file keeps notes with each of them.')).toBeVisible();
});
