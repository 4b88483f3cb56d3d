import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DeploymentModel, type Process, readOclProcess } from '../../src/core/index';

const root = path.join(__dirname, '../../public/samples');

/** The text of one file of a sample. */
export function sampleText(slug: string, file: string): string {
  return readFileSync(path.join(root, slug, file), 'utf8');
}

/** A sample's process and its model, read without the app. */
export function sample(slug: string): { readonly process: Process; readonly model: DeploymentModel } {
  const read = readOclProcess(sampleText(slug, 'deployment_process.ocl'), { schemaVersion: 10 });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return { process: read.value.process, model: JSON.parse(sampleText(slug, 'preflight.model.json')) };
}
