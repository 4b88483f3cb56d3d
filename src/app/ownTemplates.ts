import { createShelfPort } from '../data/feeds/createShelfPort';
import { fetchBuiltinTemplates } from '../data/feeds/fetchTemplates';
import { githubHosts } from '../data/feeds/githubLibrary';
import { createTemplateReader, readTemplateTexts } from '../data/feeds/templateReader';
import { createTemplateShelf } from '../data/feeds/templateShelf';
import type { OwnTemplates } from '../state/ports';
import { refreshTemplates } from './TemplateSource';

/** A person's own templates, read from the shelf and put back. Fetched with the first backup. */
export const ownTemplates: OwnTemplates = {
  texts: async () => {
    const texts: string[] = [];
    const answer = await createTemplateShelf().templates('custom', (some) => {
      texts.push(...some.map(({ text }) => text));
    });
    return answer.ok ? { ok: true, value: texts } : answer;
  },
  keep: async (texts) => {
    const builtin = await fetchBuiltinTemplates();
    const reader = createTemplateReader(builtin.ok ? builtin.templates : [], 'custom');
    const files = texts.map((text, at) => ({ path: `Template ${at + 1}`, text }));
    const { found, problems } = await readTemplateTexts(files, reader);
    const kept = await createShelfPort(createTemplateShelf(), githubHosts, () => Date.now()).keepCustom(found);
    refreshTemplates();
    if (!kept.ok) return kept;
    return { ok: true, value: problems.map(({ path, template, message }) => `${template || path}: ${message}`) };
  },
};
