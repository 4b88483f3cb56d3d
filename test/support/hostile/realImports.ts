import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Random, randomOf } from '../random';

import { damagedBytes, damagedJson, damagedText } from './damage';

/** The ways of things into the app. */
export const importKinds = [
  'ocl',
  'json',
  'model',
  'scenario',
  'backup',
  'template',
  'zip',
  'clipboard',
  'link',
] as const;
export type ImportKind = (typeof importKinds)[number];

export interface HostileImport {
  readonly kind: ImportKind;
  readonly name: string;
  readonly bytes: Buffer;
}

const root = join(import.meta.dirname, '../../..');

function filesBelow(folder: string, end: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && end.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const oclFiles = [...filesBelow('public/samples', /\.ocl$/), ...filesBelow('test/field', /\.ocl$/)];
const jsonFiles = filesBelow('test/field', /\.json$/);
const modelFiles = [
  ...filesBelow('public/samples', /^preflight\.model\.json$/),
  ...filesBelow('test/field', /^preflight\.model\.json$/),
];
const pack = JSON.parse(readFileSync(join(root, 'public/templates/community.json'), 'utf8')) as {
  readonly items: readonly object[];
};
const text = (file: string) => readFileSync(file, 'utf8');

const scenario = JSON.stringify({
  name: 'Smoke test fails',
  run: { environment: 'Production', channel: 'Default', skip: ['Notify start'], prompted: { Note: 'text' } },
  inject: [{ action: 'Smoke test' }],
  outputs: [{ action: 'Smoke test', name: 'Found', value: '3' }],
});

const addresses = [
  './#/p/harbor-web/steps/smoke-test?field=expression&env=Production&channel=Default',
  './#/p/harbor-web/plan?view=timeline&row=smoke-test&env=Production',
  './#/p/harbor-web/model?tab=variables',
  './#/p/harbor-web/reorder?sel=smoke-test',
  './#/p/harbor-web/add?after=smoke-test',
  './#/p/harbor-web/compare?left=Production&right=Staging',
  './#/templates/1a2b3c4d-5e6f-4a1b-8c2d-000000000001',
] as const;

/** One import, damaged, the same for one state of the random numbers. `backup` is one that the app wrote. */
export function hostileImport(kind: ImportKind, random: Random, backup: string): HostileImport {
  const given = (name: string, content: string | Buffer): HostileImport => ({
    kind,
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  // Broken bytes are what any of them may have.
  const written = (name: string, content: string) =>
    given(name, random.below(10) === 0 ? damagedBytes(Buffer.from(content), random) : content);
  switch (kind) {
    case 'ocl':
      return written('deployment_process.ocl', damagedText(text(randomOf(oclFiles, random)), random));
    case 'json':
      return written('process.json', damagedJson(text(randomOf(jsonFiles, random)), random));
    case 'model':
      return written('preflight.model.json', damagedJson(text(randomOf(modelFiles, random)), random));
    case 'scenario':
      return written('what-if.scenario.json', damagedJson(scenario, random));
    case 'backup':
      return written('preflight-backup.json', damagedJson(backup, random));
    case 'template':
      return written('template.json', damagedJson(JSON.stringify(randomOf(pack.items, random)), random));
    case 'zip': {
      const some = Array.from({ length: 1 + random.below(4) }, (_none, at) => {
        const path = random.of([
          'a',
          'step-templates/b',
          '../../outside',
          '/etc/passwd',
          'C:\\x',
          '__proto__',
          'a/'.repeat(300),
        ]);
        return [
          `${path}-${at}.json`,
          strToU8(damagedJson(JSON.stringify(randomOf(pack.items, random)), random)),
        ] as const;
      });
      const bomb = random.below(5) === 0 ? { 'bomb.json': new Uint8Array(30_000_000) } : {};
      const zip = zipSync({ ...Object.fromEntries(some), ...bomb });
      return given('Library-master.zip', random.below(2) === 0 ? damagedBytes(zip, random) : Buffer.from(zip));
    }
    case 'clipboard':
      return given('clipboard', damagedText(text(randomOf(oclFiles, random)), random));
    case 'link': {
      const address = random.of(addresses);
      const damaged = damagedText(address.slice(4), random).slice(0, 60_000);
      return given('link', `./#/${random.below(2) === 0 ? damaged : encodeURI(damaged.toWellFormed())}`);
    }
  }
}
