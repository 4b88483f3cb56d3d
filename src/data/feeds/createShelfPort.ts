import {
  type GithubPlace,
  readTemplates,
  type StepTemplate,
  type SyncResult,
  utf8Bytes,
  withoutMark,
} from '../../core/index';
import { newId } from '../newId';
import { saveFile } from '../storage/saveFile';
import { blobHash } from './blobHash';
import { diskTexts } from './diskTexts';
import { droppedTemplates } from './droppedTemplates';
import { type GithubHosts, nameOf } from './githubLibrary';
import { keptTemplate } from './keptTemplate';
import { pause } from './pause';
import { type SyncOptions, syncLibrary } from './syncLibrary';
import { createTemplateReader, type NamedTemplate, type NamedTemplates, readTemplateTexts } from './templateReader';
import { type KeptLibrary, type KeptTemplate, keyOf, type ShelfAnswer, type TemplateShelf } from './templateShelf';

/** The library under which a person's own templates are kept. */
const custom = 'custom';

/** A template as it came from a file, its content not named yet. */
type Found = Omit<NamedTemplate, 'blob'> & { readonly blob?: string };

interface Kept {
  readonly template: StepTemplate;
  readonly library: string;
  readonly text: string;
}

/** What the state needs of the kept templates (`TemplateShelfPort`), over a shelf and the hosts of GitHub. */
export function createShelfPort(shelf: TemplateShelf, hosts: GithubHosts, now: () => number) {
  async function titles(): Promise<ReadonlyMap<string, KeptLibrary>> {
    const all = await shelf.libraries();
    return new Map(all.ok ? all.value.map((library) => [library.id, library]) : []);
  }

  /** Templates that were checked when they came are not checked again. */
  function read(
    some: readonly KeptTemplate[],
    builtins: readonly StepTemplate[],
    libraries: ReadonlyMap<string, KeptLibrary>,
  ): readonly Kept[] {
    return some.flatMap(({ library, text }) => {
      const isOwn = library === custom || libraries.get(library)?.from.kind === 'server';
      const { templates } = readTemplates(JSON.parse(withoutMark(text)), {
        builtins,
        source: isOwn ? 'custom' : 'community',
        isChecked: true,
      });
      return templates.map((template) => ({ template, library, text }));
    });
  }

  return {
    libraries: () => shelf.libraries(),
    kept: async (builtins: readonly StepTemplate[]): Promise<ShelfAnswer<readonly Kept[]>> => {
      const all: Kept[] = [];
      const libraries = await titles();
      const breathe = pause();
      const answer = await shelf.templates(null, async (some) => {
        for (const one of some) {
          all.push(...read([one], builtins, libraries));
          await breathe();
        }
      });
      return answer.ok ? { ok: true, value: all } : answer;
    },
    earlier: async (builtins: readonly StepTemplate[]): Promise<ShelfAnswer<readonly Kept[]>> => {
      const earlier = await shelf.earlier();
      if (!earlier.ok) return earlier;
      const libraries = await titles();
      const all: Kept[] = [];
      const breathe = pause();
      for (const one of earlier.value) {
        all.push(...read([one], builtins, libraries));
        await breathe();
      }
      return { ok: true, value: all };
    },
    turnOn: async (place: GithubPlace): Promise<ShelfAnswer<KeptLibrary>> => {
      const id = `github ${place.owner}/${place.repository}/${place.branch}/${place.folder}`.toLowerCase();
      const there = (await titles()).get(id);
      const library: KeptLibrary = there ?? { ...newLibrary(id, nameOf(place)), from: { kind: 'github', ...place } };
      const answer = await shelf.putLibrary(library);
      return answer.ok ? { ok: true, value: library } : answer;
    },
    sync: async (
      library: KeptLibrary,
      options: Pick<SyncOptions, 'builtins' | 'signal' | 'onProgress'>,
    ): Promise<SyncResult> => {
      const latest = (await titles()).get(library.id) ?? library;
      if (latest.from.kind !== 'github') throw new Error('Only a GitHub library can be checked for updates.');
      return syncLibrary({ ...latest, from: latest.from }, { ...options, shelf, hosts, now });
    },
    removeLibrary: (id: string) => shelf.removeLibrary(id),
    readFiles: async (files: Iterable<File>, builtins: readonly StepTemplate[]): Promise<NamedTemplates> => {
      const texts = await diskTexts(files);
      const reader = createTemplateReader(builtins, 'custom');
      for (const problem of texts.problems) reader.refuse(problem);
      return readTemplateTexts(texts.files, reader);
    },
    droppedFiles: droppedTemplates,
    readText: (text: string, builtins: readonly StepTemplate[]): Promise<NamedTemplates> =>
      readTemplateTexts([{ path: 'Pasted text', text }], createTemplateReader(builtins, 'custom')),
    keepLibrary: async (
      title: string,
      kind: 'disk' | 'server',
      { found, problems }: { readonly found: readonly Found[]; readonly problems: NamedTemplates['problems'] },
    ): Promise<ShelfAnswer<KeptLibrary>> => {
      const id = `${kind} ${title}`.toLowerCase();
      const library: KeptLibrary = {
        ...newLibrary(id, title),
        from: { kind },
        checkedAt: now(),
        refused: problems.map((problem) => ({ ...problem, blob: '' })),
      };
      const kept = found.map((one) => keptTemplate(id, named(one)));
      const keys = new Set(kept.map(({ key }) => key));
      const gone: string[] = [];
      const before = await shelf.templates(id, (some) => {
        for (const { key } of some) if (!keys.has(key)) gone.push(key);
      });
      if (!before.ok) return before;
      for (const answer of [await shelf.put(kept), await shelf.remove(gone), await shelf.putLibrary(library)])
        if (!answer.ok) return answer;
      return { ok: true, value: library };
    },
    keepCustom: (found: readonly Found[]) => shelf.put(found.map((one) => keptTemplate(custom, named(one)))),
    draft: async (id: string): Promise<string | null> => {
      const answer = await shelf.draft(id);
      return answer.ok ? answer.value : null;
    },
    keepDraft: (id: string, text: string | null) => shelf.putDraft(id, text),
    newId,
    now,
    saveAs: async (fileName: string, text: string): Promise<ShelfAnswer<void>> => {
      const saved = await saveFile({
        name: fileName,
        bytes: utf8Bytes(text),
        handle: null,
        expected: null,
      });
      return saved.ok ? { ok: true, value: undefined } : { ok: false, message: saved.error.message };
    },
    removeCustom: (ids: readonly string[]) => shelf.remove(ids.map((id) => keyOf(custom, id))),
  };
}

function named(one: Found): NamedTemplate {
  return { ...one, blob: one.blob ?? blobHash(one.text) };
}

function newLibrary(id: string, title: string): Omit<KeptLibrary, 'from'> {
  return { id, title, checkedAt: null, waitUntil: null, refused: [] };
}
