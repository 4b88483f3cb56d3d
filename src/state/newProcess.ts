import { type Environment, slugOf, utf8Bytes } from '../core/index';
import type { IncomingFile } from './ports';

/** What a new process starts with. */
export interface NewProcess {
  readonly name: string;
  /** In the order of promotion. */
  readonly environments: readonly string[];
  readonly format: 'ocl' | 'json';
}

/** The files of a process without steps, as if a person had opened its folder. */
export function filesOfNewProcess({ name, environments, format }: NewProcess): readonly IncomingFile[] {
  const folder = name.replaceAll('/', '-');
  const file = format === 'ocl' ? 'deployment_process.ocl' : `${slugOf(name) || 'process'}.json`;
  const named: readonly Environment[] = environments.map((each) => ({ name: each }));
  const model = `${JSON.stringify({ schemaVersion: 1, environments: named }, null, 2)}\n`;
  return [
    fileOf(`${folder}/${file}`, format === 'ocl' ? '' : '{\n  "Steps": []\n}\n'),
    fileOf(`${folder}/preflight.model.json`, model),
  ];
}

function fileOf(path: string, text: string): IncomingFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, bytes: utf8Bytes(text), handle: null };
}
