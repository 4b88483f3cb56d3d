import { createContext, useContext } from 'react';
import type { AppUpdate } from '../data/offline/appUpdate';
import type { Persistence } from '../data/storage/persistence';
import type { IncomingFile } from '../state/ports';

/** A process that comes with the app. */
export interface SampleEntry {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** What the shell needs from the browser beyond the store's ports. Tests pass plain objects. */
export interface World {
  readonly samples: readonly SampleEntry[];
  readonly fromInput: (files: Iterable<File>, most?: number) => Promise<readonly IncomingFile[]>;
  readonly fromDrop: (transfer: DataTransfer) => Promise<readonly IncomingFile[]>;
  /** The browser's own folder picker, which returns OCL and JSON files; null if it has none. */
  readonly fromFolderPicker: World['fromPicker'];
  /** Newer versions of the app itself. */
  readonly update: AppUpdate;
  readonly persistence: Persistence;
  /** Bytes stored in the browser; null if the browser does not say. */
  readonly storageUsed: () => Promise<number | null>;
  /** The browser's own file picker, whose files can be saved in place; null if it has none. */
  readonly fromPicker:
    | (() => Promise<
        | { readonly ok: true; readonly value: readonly IncomingFile[] }
        | { readonly ok: false; readonly error: { readonly kind: string; readonly message: string } }
      >)
    | null;
}

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === null) throw new Error('No world above this component.');
  return world;
}
