import type { IncomingFile } from '../../core/index';
import { causeOf } from '../storage/storageError';
import type { Sample } from './samples';

export type Fetched<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The files of a sample, as if a person had dropped its folder. */
export async function loadSample(sample: Sample): Promise<Fetched<readonly IncomingFile[]>> {
  try {
    const files = await Promise.all(
      sample.files.map(async (path) => ({
        name: path.split('/').at(-1) ?? path,
        path: `${sample.slug}/${path}`,
        bytes: await bytesAt(`samples/${sample.slug}/${path}`),
        handle: null,
      })),
    );
    return { ok: true, value: files };
  } catch (error) {
    return { ok: false, message: `The sample "${sample.title}" could not be read: ${causeOf(error)}` };
  }
}

async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
