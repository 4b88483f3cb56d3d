import { type FeedAnswer, readBuiltins, readFormlessTypes, readTemplates, type StepTemplate } from '../../core/index';
import { causeOf } from '../storage/storageError';

/** The steps the server knows by itself, from the app's own files. */
export async function fetchBuiltinTemplates(): Promise<FeedAnswer> {
  const file = await jsonAt('templates/builtin.json');
  if (!file.ok) return { ok: false, message: `The built-in templates could not be read: ${file.message}` };
  const read = readBuiltins(file.value);
  if (!read.ok) return { ok: false, message: read.error.message };
  return { ok: true, templates: read.value, problems: [], formless: readFormlessTypes(file.value) };
}

/** The community pack, from the app's own files. */
export async function fetchCommunityTemplates(builtins: readonly StepTemplate[]): Promise<FeedAnswer> {
  const file = await jsonAt('templates/community.json');
  if (!file.ok) return { ok: false, message: `The community templates could not be read: ${file.message}` };
  return { ok: true, ...readTemplates(file.value, { builtins, source: 'community' }) };
}

async function jsonAt(
  path: string,
): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }> {
  try {
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) return { ok: false, message: `${path} answered ${response.status}.` };
    const text = await response.text();
    if (text.trim() === '') return { ok: false, message: `${path} is empty.` };
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: `${path}: ${causeOf(error)}` };
  }
}
