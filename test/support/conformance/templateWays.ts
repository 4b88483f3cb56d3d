import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strToU8, zipSync } from 'fflate';
import type { StepTemplate } from '../../../src/core/index';
import { createShelfPort } from '../../../src/data/feeds/createShelfPort';
import { createTemplateShelf } from '../../../src/data/feeds/templateShelf';
import type { FoundTemplate } from '../../../src/state/ports';
import { startLibraryServer } from '../libraryServer';

/** One way of a folder of templates into the app. */
export interface WayIn {
  readonly way: 'folder' | 'zip' | 'feed';
  /** Templates that came in and are written out as they were read. */
  readonly equal: number;
  readonly milliseconds: number;
  /** What they hold on the heap once they are read, in bytes; negative where the collector cannot be called. */
  readonly heap: number;
  readonly problems: readonly string[];
}

/** Brings a folder of templates in by every way there is, each as a person would. */
export async function templateWays(folder: string, builtins: readonly StepTemplate[]): Promise<readonly WayIn[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const files = names.map((name) => [name, readFileSync(path.join(folder, name))] as const);
  globalThis.indexedDB = new IDBFactory();
  const expected = new Map(
    files.map(([name, bytes]) => [name, JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))]),
  );
  const server = await startLibraryServer(
    new Map(files.map(([name, bytes]) => [`step-templates/${name}`, bytes.toString('utf8')])),
  );
  const port = createShelfPort(createTemplateShelf(), { api: server.address, raw: server.address }, () => Date.now());
  const zip = zipSync(
    Object.fromEntries(
      files.map(([name, bytes]) => [`Library-master/step-templates/${name}`, strToU8(bytes.toString('utf8'))]),
    ),
  );

  async function measured(way: WayIn['way'], bringIn: () => Promise<Came>): Promise<WayIn> {
    const before = heapNow();
    const start = performance.now();
    const { found, problems } = await bringIn();
    const milliseconds = performance.now() - start;
    const heap = heapNow() - before;
    const equal = found.filter(({ template, path: place }) =>
      isDeepStrictEqual(template.record, expected.get(path.basename(place))),
    ).length;
    return { way, equal, milliseconds, heap, problems };
  }

  try {
    return [
      await measured('folder', async () =>
        came(
          await port.readFiles(
            files.map(([name, bytes]) => new File([bytes], name)),
            builtins,
          ),
        ),
      ),
      await measured('zip', async () =>
        came(await port.readFiles([new File([zip as BlobPart], 'library.zip')], builtins)),
      ),
      await measured('feed', async () => {
        const library = await port.turnOn({
          owner: 'OctopusDeploy',
          repository: 'Library',
          branch: 'master',
          folder: 'step-templates',
        });
        if (!library.ok) return { found: [], problems: [library.message] };
        const result = await port.sync(library.value, {
          builtins,
          signal: new AbortController().signal,
          onProgress: () => {},
        });
        const kept = await port.kept(builtins);
        if (!kept.ok) return { found: [], problems: [kept.message] };
        const placeOf = new Map(names.map((name) => [expected.get(name)?.Id, name]));
        return {
          found: kept.value.map(({ template, text }) => ({
            template,
            text,
            path: placeOf.get(template.record?.['Id']) ?? '',
          })),
          problems: [...result.problems.map(({ message }) => message), ...(result.stop ? [result.stop.message] : [])],
        };
      }),
    ];
  } finally {
    await server.close();
  }
}

interface Came {
  readonly found: readonly FoundTemplate[];
  readonly problems: readonly string[];
}

function came(read: {
  readonly found: readonly FoundTemplate[];
  readonly problems: readonly { readonly message: string }[];
}): Came {
  return { found: read.found, problems: read.problems.map(({ message }) => message) };
}

function heapNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
