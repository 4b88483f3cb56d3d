import type { World } from '../../src/app/world';

/** A world without samples, files or pickers. */
export const quietWorld: World = {
  samples: async () => ({ ok: true, value: [] }),
  fromInput: async () => [],
  fromDrop: async () => [],
  fromPicker: null,
  fromFolderPicker: null,
  storageUsed: async () => 1_200_000,
};
