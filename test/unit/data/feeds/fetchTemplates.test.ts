import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchBuiltinTemplates, fetchCommunityTemplates } from '../../../../src/data/feeds/fetchTemplates';
import { builtinTemplates } from '../../../support/templates';

const served = path.join(__dirname, '../../../../public');

beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://app.example/preflight/index.html' }));
afterEach(() => vi.unstubAllGlobals());

/** A browser whose requests are answered by this; the addresses asked for are noted. */
function answeredBy(answer: (address: URL) => Response): URL[] {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(address);
    return answer(address);
  });
  return asked;
}

const fromFiles = (address: URL) =>
  new Response(readFileSync(path.join(served, address.pathname.replace('/preflight/', '')), 'utf8'));

test('the built-in templates come from a file beside the app, wherever the app is', async () => {
  const asked = answeredBy(fromFiles);
  const answer = await fetchBuiltinTemplates();
  expect(answer.ok && answer.templates).toHaveLength(63);
  expect(asked.map(String)).toEqual(['https://app.example/preflight/templates/builtin.json']);
});

test('community templates take the abilities of their type from the built-in ones', async () => {
  answeredBy(fromFiles);
  const builtins = builtinTemplates();
  const answer = await fetchCommunityTemplates(builtins);
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.templates.length).toBeGreaterThan(50);
  for (const { name, actionType, canBeChild, sources } of answer.templates) {
    const known = builtins.find((each) => each.actionType === actionType);
    expect([canBeChild, sources], name).toEqual([known?.canBeChild, known?.sources]);
  }
  expect(answer.problems).toEqual([]);
});

test('a missing file is reported by name', async () => {
  answeredBy(() => new Response('', { status: 404 }));
  expect(await fetchBuiltinTemplates()).toEqual({
    ok: false,
    message: 'The built-in templates could not be read: templates/builtin.json answered 404.',
  });
});

test('a file that is not JSON is reported with its cause', async () => {
  answeredBy(() => new Response('<html>'));
  const answer = await fetchCommunityTemplates([]);
  expect(!answer.ok && answer.message).toMatch(
    /^The community templates could not be read: templates\/community\.json: /,
  );
});

test('an empty file is reported by name', async () => {
  answeredBy(() => new Response(''));
  expect(await fetchBuiltinTemplates()).toEqual({
    ok: false,
    message: 'The built-in templates could not be read: templates/builtin.json is empty.',
  });
});

test('steps for services start on a worker, steps for machines on targets, unless the template says otherwise', async () => {
  answeredBy(fromFiles);
  const answer = await fetchCommunityTemplates(builtinTemplates());
  if (!answer.ok) throw new Error(answer.message);
  const wanted = new Map([
    ['Notifications', 'worker'],
    ['Octopus', 'worker'],
    ['Source and build', 'worker'],
    ['AWS', 'worker'],
    ['Azure', 'worker'],
    ['Google Cloud', 'worker'],
    ['Windows', 'target'],
    ['IIS', 'target'],
    ['Linux and files', 'target'],
    // A step that reaches a cluster has one place only.
    ['Kubernetes', 'workerOnBehalfOfRoles'],
  ]);
  const isWait = (name: string) => name.startsWith('Wait - ');
  const told = answer.templates.filter(({ categories, name }) => wanted.has(categories[0] ?? '') && !isWait(name));
  expect(told.length).toBeGreaterThan(40);
  for (const { name, categories, defaultLocation } of told)
    expect(defaultLocation, name).toBe(wanted.get(categories[0] ?? ''));
  const waits = answer.templates.filter(({ name }) => isWait(name));
  expect(waits.map(({ defaultLocation }) => defaultLocation)).toEqual(Array(4).fill('worker'));
});

test('a list of a newer version is refused', async () => {
  answeredBy(() => new Response('{"schemaVersion": 2, "steps": []}'));
  const answer = await fetchBuiltinTemplates();
  expect(!answer.ok && answer.message).toContain('version 2');
});
