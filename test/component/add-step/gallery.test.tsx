import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { processOf } from '../../support/processOf';
import { renderGallery } from '../../support/renderGallery';
import { violationsIn } from '../../support/violationsIn';

const cards = () => within(screen.getByRole('list', { name: 'Templates' })).getAllByRole('listitem');
const names = () => cards().map((card) => card.querySelector('button > span > span')?.textContent);
const line = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} C`) });
const details = (name: string) => within(screen.getByRole('region', { name }));
/** The search has answered. */
const settled = () => waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
const dialog = () => screen.getByRole('dialog');

describe('the gallery', () => {
  test('says where the step will go, and shows the built-in templates and the pack', async () => {
    await renderGallery(processOf('build deploy'), { at: 'after', stepId: 'build' });
    expect(within(dialog()).getByRole('heading', { level: 1 })).toHaveTextContent('Add a step');
    expect(within(dialog()).getByText('after 1 build')).toBeVisible();
    // Editions in several languages are one card, and count once everywhere.
    expect(await screen.findByText('123 templates')).toBeVisible();
    expect(cards()).toHaveLength(123);
    expect(screen.getByRole('textbox', { name: 'Search 123 templates' })).toHaveFocus();
  });

  test('begins with the most common templates', async () => {
    await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    expect(names().slice(0, 3)).toEqual(['Run a Script', 'Deploy a Package', 'Deploy to IIS']);
  });

  test('has no axe violations', async () => {
    await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    expect(await violationsIn(document.body)).toEqual([]);
  });

  test('closes without adding anything', async () => {
    const { user, store, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(namesNow()).toEqual(['build']);
    expect(store.getState().view).toMatchObject({ panel: null });
  });
});

describe('searching', () => {
  test('lists the matches, best first, with counts', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('slack summary');
    expect(names()[0]).toBe('Slack - Post Deployment Summary');
    expect(screen.getByText(/best match first/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Notifications \d+$/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Java/ })).toBeNull();
  });

  test('says how many are left and which comes first', async () => {
    const { user, store } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('helm');
    await waitFor(() =>
      expect(store.getState().announcement).toMatch(/^\d+ templates?, first "Deploy a Helm Chart"\./),
    );
  });

  test('that finds nothing offers suggestions', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('qqqq');
    expect(await screen.findByText('No template matches "qqqq".')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start from Run a Script' }));
    expect(namesNow()).toEqual(['build', 'Run a Script']);
  });

  test('and clearing brings all back', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('qqqq');
    const nothing = (await screen.findByText('No template matches "qqqq".')).parentElement!;
    await user.click(within(nothing).getByRole('button', { name: 'Clear' }));
    expect(cards()).toHaveLength(123);
  });
});

describe('categories and sources', () => {
  test('a category leaves its templates, and the heading names it', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.click(screen.getByRole('button', { name: 'Terraform 4' }));
    expect(screen.getByRole('heading', { level: 2, name: /^Terraform/ })).toBeVisible();
    expect(cards()).toHaveLength(4);
    expect(screen.getByRole('button', { name: 'Terraform 4' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('templates used in this process are a category', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.click(screen.getByRole('button', { name: 'In this process 1' }));
    expect(names()).toEqual(['Run a Script']);
  });

  test('recently used templates are a category, newest first', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    expect(screen.queryByRole('button', { name: /^Recently used/ })).toBeNull();
    await user.keyboard('helm{Control>}{Enter}{/Control}');
    await settled();
    await user.clear(screen.getByRole('textbox', { name: 'Search 123 templates' }));
    await user.keyboard('smoke test{Control>}{Enter}{/Control}');
    await settled();
    await user.clear(screen.getByRole('textbox', { name: 'Search 123 templates' }));
    await user.click(await screen.findByRole('button', { name: 'Recently used 2' }));
    expect(names()).toEqual(['HTTP - Smoke Test', 'Deploy a Helm Chart']);
  });

  test('a source leaves its templates alone', async () => {
    const { user } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.click(screen.getByRole('button', { name: 'Community' }));
    expect(cards()).toHaveLength(60);
    expect(names().slice(0, 2)).toEqual(['AWS CloudFront - Invalidate Cache', 'AWS Lambda - Deploy Function']);
  });
});

describe('looking at one', () => {
  test('shows its purpose, parameters and script, and adds nothing', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('slack post');
    await user.click(line('Slack - Post Message'));
    const shown = details('Slack - Post Message');
    expect(shown.getByText('Community · version 1 · Preflight pack · Notifications')).toBeVisible();
    expect(shown.getByRole('heading', { name: 'Parameters (7)' })).toBeVisible();
    expect(shown.getByText('Webhook address').textContent).toBe('Webhook address required');
    expect(shown.getByRole('region', { name: 'Script in PowerShell' })).toHaveTextContent('ErrorActionPreference');
    expect(namesNow()).toEqual(['build']);
  });

  test('in another language shows that script, and adds that edition', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('slack post');
    await user.click(line('Slack - Post Message'));
    await user.click(details('Slack - Post Message').getByRole('button', { name: 'Bash' }));
    expect(details('Slack - Post Message').getByRole('region', { name: 'Script in Bash' })).toHaveTextContent('curl');
    await user.click(details('Slack - Post Message').getByRole('button', { name: 'Add step' }));
    expect(namesNow()).toEqual(['build', 'Slack - Post Message (Bash)']);
  });

  test('whose language was asked for shows that edition first', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('microsoft teams post bash{Enter}');
    await settled();
    expect(namesNow()?.[1]).toBe('Microsoft Teams - Post Message (Bash)');
  });

  test('shows markup of a template as text', async () => {
    const { user } = await renderGallery(
      processOf('build'),
      { at: 'end' },
      {
        community: async (builtins) => ({
          ok: true,
          problems: [],
          templates: [
            {
              ...builtins[0]!,
              id: 'x',
              source: 'community',
              name: 'Odd one',
              description: '<img src=x onerror=alert(1)> **bold**',
            },
          ],
        }),
      },
    );
    await screen.findByText('64 templates');
    await user.keyboard('odd');
    await user.click(line('Odd one'));
    expect(details('Odd one').getByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('adding', () => {
  test('puts the step where it was asked for, selects it and goes to its name', async () => {
    const { user, store, namesNow } = await renderGallery(processOf('build deploy'), { at: 'after', stepId: 'build' });
    await screen.findByText('123 templates');
    await user.keyboard('manual intervention');
    await user.click(screen.getByRole('button', { name: 'Add Manual Intervention Required' }));
    expect(namesNow()).toEqual(['build', 'Manual Intervention Required', 'deploy']);
    const { view, documents } = store.getState();
    const added = documents['test']!.content.process.steps[1]!;
    expect(view).toMatchObject({
      tab: 'steps',
      part: null,
      selection: { stepId: added.id, actionId: null },
      field: 'name',
      panel: null,
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is one edit that undo takes back', async () => {
    const { user, store, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('run a script{Enter}');
    await settled();
    expect(namesNow()).toEqual(['build', 'Run a Script']);
    expect(store.getState().documents['test']!.past.map(({ label }) => label)).toEqual(['Add "Run a Script"']);
    store.getState().undo();
    expect(namesNow()).toEqual(['build']);
  });

  test('names the required fields that are empty, with a way back', async () => {
    const { user, store } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('slack post message{Enter}');
    await settled();
    expect(store.getState().notices.at(-1)).toMatchObject({
      text: 'Added "Slack - Post Message (PowerShell)" as step 2. 2 required fields are empty: Webhook address, Message.',
      undoes: store.getState().documents['test']?.past.at(-1)?.id,
    });
  });

  test('asks for target tags where the step runs on targets', async () => {
    const { user, store } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('deploy a package{Enter}');
    await settled();
    expect(store.getState().notices.at(-1)?.text).toContain('Target tags');
  });

  test('by keys alone chooses with the arrows and adds with Enter', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('terraform');
    const second = names()[1];
    await user.keyboard('{ArrowDown}{Enter}');
    await settled();
    expect(namesNow()?.[1]).toBe(second);
  });

  test('with Ctrl and Enter stays open for more', async () => {
    const { user, namesNow } = await renderGallery(processOf('build'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.keyboard('run a script{Control>}{Enter}{Enter}{/Control}');
    await settled();
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(namesNow()).toEqual(['build', 'Run a Script', 'Run a Script (2)']);
  });

  test('inside a step leaves out types that cannot be child actions, and says so', async () => {
    const { user, store } = await renderGallery(processOf('build deploy'), { at: 'into', stepId: 'deploy' });
    expect(await screen.findByText('2 that cannot be child actions are not shown.')).toBeVisible();
    await user.keyboard('run a script{Enter}');
    await settled();
    const { content } = store.getState().documents['test']!;
    expect(content.process.steps[1]!.actions.map(({ name }) => name)).toEqual(['deploy', 'Run a Script']);
    expect(store.getState().view).toMatchObject({
      selection: { stepId: 'deploy', actionId: content.process.steps[1]!.actions[1]!.id },
    });
    expect(store.getState().notices.at(-1)?.text).toContain('as action 2.2.');
  });

  test('goes elsewhere when the place is changed', async () => {
    const { user, namesNow } = await renderGallery(processOf('build deploy'), { at: 'end' });
    await screen.findByText('123 templates');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place of the new step' }), 'before');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Beside or inside which step' }), '1 build');
    expect(within(dialog()).getByText('before 1 build')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add Run a Script' }));
    expect(namesNow()).toEqual(['Run a Script', 'build', 'deploy']);
  });
});

describe('lists that do not come', () => {
  test('a missing community list is reported beside the built-in one, and can be asked for again', async () => {
    let asked = 0;
    const { user } = await renderGallery(
      processOf('build'),
      { at: 'end' },
      {
        community: async () => {
          asked += 1;
          return { ok: false, message: 'The community templates could not be read: offline.' };
        },
      },
    );
    expect(await screen.findByText(/could not be read: offline/)).toHaveTextContent('Built-in templates are complete.');
    await waitFor(() => expect(cards()).toHaveLength(63));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked).toBe(2));
  });

  test('a slow community list leaves the built-in one usable', async () => {
    await renderGallery(processOf('build'), { at: 'end' }, { community: () => new Promise(() => {}) });
    expect(await screen.findByText('63 templates')).toBeVisible();
    expect(await screen.findByText('Reading the community list…')).toBeVisible();
  });
});
