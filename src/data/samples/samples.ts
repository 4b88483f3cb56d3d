import { type IncomingFile, textOfBytes, withoutMark } from '../../core/index';
import { causeOf } from '../storage/storageError';

/** A process that comes with the app. */
export interface Sample {
  /** Its folder, and its name in the address bar. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Paths inside its folder, the model among them. */
  readonly files: readonly string[];
}

export type Fetched<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The samples beside the app, in the order to show them. */
export async function listSamples(): Promise<Fetched<readonly Sample[]>> {
  try {
    // The checking of data from outside is fetched apart from the first screen, which does not wait for it.
    const [{ checkedIndex }, bytes] = await Promise.all([import('./checkedIndex'), bytesAt('samples/index.json')]);
    const samples = checkedIndex(JSON.parse(withoutMark(textOfBytes(bytes))));
    return {
      ok: true,
      value: samples.map(({ model, ...sample }) => ({
        ...sample,
        files: model == null || sample.files.includes(model) ? sample.files : [...sample.files, model],
      })),
    };
  } catch (error) {
    return { ok: false, message: `The samples could not be read: ${causeOf(error)}` };
  }
}

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
