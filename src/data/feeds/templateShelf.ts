import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { causeOf } from '../storage/storageError';

/** A template kept in this browser. */
export interface KeptTemplate {
  /** `keyOf` its library and its id. */
  readonly key: string;
  /** Id of the library it belongs to; `custom` for a person's own. */
  readonly library: string;
  /** The template's own id. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Content of `text` as Git names it. */
  readonly blob: string;
  /** The file it came from. */
  readonly path: string;
  readonly text: string;
}

/** A library of templates that a person turned on. */
export interface KeptLibrary {
  readonly id: string;
  readonly title: string;
  readonly from:
    | {
        readonly kind: 'github';
        readonly owner: string;
        readonly repository: string;
        readonly branch: string;
        readonly folder: string;
      }
    | { readonly kind: 'disk' }
    | { readonly kind: 'server' };
  /** When its files were last compared, in milliseconds since 1970; null while that never came to an end. */
  readonly checkedAt: number | null;
  /** Not before this time another list may be asked for; null when it may be now. */
  readonly waitUntil: number | null;
  /** Files that hold no usable template, with their content, so that they are not fetched again. */
  readonly refused: readonly {
    readonly path: string;
    readonly template: string;
    readonly message: string;
    readonly blob: string;
  }[];
}

interface Shelves extends DBSchema {
  templates: { key: string; value: KeptTemplate; indexes: { library: string } };
  libraries: { key: string; value: KeptLibrary };
  /** Versions that were replaced, by `id blob`; an update compares with them. */
  earlier: { key: string; value: KeptTemplate };
  /** What is being written and was not saved yet, by the template's id. */
  drafts: { key: string; value: string };
}

export type ShelfAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Where templates of libraries and of this person are kept. */
export interface TemplateShelf {
  libraries(): Promise<ShelfAnswer<readonly KeptLibrary[]>>;
  putLibrary(library: KeptLibrary): Promise<ShelfAnswer<void>>;
  /** Removes a library with all its templates. */
  removeLibrary(id: string): Promise<ShelfAnswer<void>>;
  /** Templates of one library, or of all, handed out in portions so that reading them never holds the page up. */
  templates(
    library: string | null,
    take: (portion: readonly KeptTemplate[]) => void | Promise<void>,
  ): Promise<ShelfAnswer<void>>;
  /** Adds templates in place of those with the same key, whose content goes to the earlier versions. */
  put(templates: readonly KeptTemplate[]): Promise<ShelfAnswer<void>>;
  /** Takes templates away; they stay among the earlier versions. */
  remove(keys: readonly string[]): Promise<ShelfAnswer<void>>;
  earlier(): Promise<ShelfAnswer<readonly KeptTemplate[]>>;
  draft(id: string): Promise<ShelfAnswer<string | null>>;
  /** null takes it away. */
  putDraft(id: string, text: string | null): Promise<ShelfAnswer<void>>;
}

export function keyOf(library: string, id: string): string {
  return `${library} ${id.toLowerCase()}`;
}

function earlierKey({ id, blob }: KeptTemplate): string {
  return `${id.toLowerCase()} ${blob}`;
}

/** Templates handed out at a time. */
const portionSize = 40;

/** One for each version of the database, in order; one that was delivered is never changed. */
const upgraders: readonly ((made: IDBPDatabase<Shelves>) => void)[] = [
  (made) => {
    made.createObjectStore('templates', { keyPath: 'key' }).createIndex('library', 'library');
    made.createObjectStore('libraries', { keyPath: 'id' });
    made.createObjectStore('earlier');
  },
  (made) => void made.createObjectStore('drafts'),
];

/** The shelf in the browser's own database, apart from the working copies. */
export function createTemplateShelf(): TemplateShelf {
  let opened: Promise<IDBPDatabase<Shelves>> | null = null;
  const database = () => {
    opened ??= openDB<Shelves>('preflight-templates', upgraders.length, {
      upgrade: (made, before) => {
        for (const upgrade of upgraders.slice(before)) upgrade(made);
      },
      // Another tab wants a newer version: make room, and open again when asked next.
      blocking: (_old, _new, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  const answered = async <T>(work: (shelves: IDBPDatabase<Shelves>) => Promise<T>): Promise<ShelfAnswer<T>> => {
    try {
      return { ok: true, value: await work(await database()) };
    } catch (error) {
      return { ok: false, message: notKept(error) };
    }
  };
  return {
    libraries: () => answered((shelves) => shelves.getAll('libraries')),
    putLibrary: (library) => answered(async (shelves) => void (await shelves.put('libraries', library))),
    removeLibrary: (id) =>
      answered(async (shelves) => {
        const work = shelves.transaction(['libraries', 'templates'], 'readwrite');
        const kept = work.objectStore('templates');
        const keys = await kept.index('library').getAllKeys(id);
        await Promise.all([
          work.objectStore('libraries').delete(id),
          ...keys.map((key) => kept.delete(key)),
          work.done,
        ]);
      }),
    templates: (library, take) =>
      answered(async (shelves) => {
        const all =
          library === null
            ? await shelves.getAllKeys('templates')
            : await shelves.getAllKeysFromIndex('templates', 'library', library);
        // Keys of one library follow each other, so a range holds a portion.
        for (let at = 0; at < all.length; at += portionSize) {
          const range = IDBKeyRange.bound(all[at], all[Math.min(at + portionSize, all.length) - 1]);
          await take(await shelves.getAll('templates', range));
        }
      }),
    put: (templates) =>
      answered(async (shelves) => {
        const work = shelves.transaction(['templates', 'earlier'], 'readwrite');
        const kept = work.objectStore('templates');
        for (const template of templates) {
          const before = await kept.get(template.key);
          if (before !== undefined && before.blob !== template.blob)
            await work.objectStore('earlier').put(before, earlierKey(before));
          await kept.put(template);
        }
        await work.done;
      }),
    remove: (keys) =>
      answered(async (shelves) => {
        const work = shelves.transaction(['templates', 'earlier'], 'readwrite');
        const kept = work.objectStore('templates');
        for (const key of keys) {
          const before = await kept.get(key);
          if (before === undefined) continue;
          await work.objectStore('earlier').put(before, earlierKey(before));
          await kept.delete(key);
        }
        await work.done;
      }),
    earlier: () => answered((shelves) => shelves.getAll('earlier')),
    draft: (id) => answered(async (shelves) => (await shelves.get('drafts', id)) ?? null),
    putDraft: (id, text) =>
      answered(async (shelves) => {
        if (text === null) await shelves.delete('drafts', id);
        else await shelves.put('drafts', text, id);
      }),
  };
}

function notKept(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'This browser has no space left for templates. Remove a library, or free some space, and try again.';
  return `This browser does not keep templates (${causeOf(error)}).`;
}
