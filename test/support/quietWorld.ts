import type { World } from '../../src/app/world';
import { noUpdates } from '../../src/data/offline/appUpdate';

/** A world without samples, files or pickers. */
export const quietWorld: World = {
  samples: [],
  fromInput: async () => [],
  fromDrop: async () => [],
  fromPicker: null,
  fromFolderPicker: null,
  update: noUpdates,
  persistence: { isGranted: async () => null, ask: async () => false },
  storageUsed: async () => 1_200_000,
};
