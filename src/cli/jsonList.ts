import type { Json } from '../core/index';
import { jsonText } from './jsonText';

/** Writes a list of JSON values as they come, in the form that `JSON.stringify` gives to the whole. */
export interface JsonList {
  readonly add: (item: Json) => void;
  readonly end: () => void;
}

/** An object with its `schemaVersion` and a list under a name. */
export function jsonList(name: string, write: (text: string) => void): JsonList {
  let isBegun = false;
  return {
    add: (item) => {
      write(isBegun ? ',\n' : `{\n  "schemaVersion": 1,\n  "${name}": [\n`);
      write(`    ${jsonText(item).split('\n').join('\n    ')}`);
      isBegun = true;
    },
    end: () => write(isBegun ? '\n  ]\n}\n' : `{\n  "schemaVersion": 1,\n  "${name}": []\n}\n`),
  };
}

/** One value on a line of its own. */
export function jsonLine(value: { readonly [key: string]: Json }): string {
  return `${jsonText({ schemaVersion: 1, ...value }, 0)}\n`;
}
