import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { type Random, randomOf } from '../random';
import { damagedBytes, damagedJson, damagedText } from './damage';
import { serverAnswers } from './serverAnswers';

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
  'shared link',
  'share file',
  'answers',
  'folder',
  'conflict',
] as const;
export type ImportKind = (typeof importKinds)[number];

export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What comes in: one file, or several that belong together; a link has its address as the bytes. */
export interface HostileImport extends HostileFile {
  readonly kind: ImportKind;
  readonly others: readonly HostileFile[];
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

const harborWeb = (file: string) => text(join(root, 'public/samples/harbor-web', file));

/** What a folder of a project has beside its process. */
const folderFiles = [
  'deployment_process.ocl',
  'variables.ocl',
  'deployment_settings.ocl',
  'schema_version.ocl',
  'preflight.model.json',
].map((name) => ({ name, content: harborWeb(name) }));

/** A process as the app shares it. */
const shareText = JSON.stringify({
  ...{ kind: 'preflight-share', schemaVersion: 1, title: 'Shop', fileName: 'deployment_process.ocl' },
  ...{ text: harborWeb('deployment_process.ocl'), schema: harborWeb('schema_version.ocl') },
  model: JSON.parse(harborWeb('preflight.model.json')),
  scenarios: [JSON.parse(scenario)],
  scenario: JSON.parse(scenario),
  view: 'plan?view=timeline&row=smoke-test&env=Production',
});

const letters = (content: string | Buffer) => deflateRawSync(content).toString('base64url');
const swelling = letters(Buffer.alloc(30_000_000, 0x20));
const swellingJson = letters(`{"kind":"preflight-share",${' '.repeat(20_000_000)}}`);
/** A part of a zip that swells, ready made: packing it takes longer than anything else here. */
const bomb = zipSync({ 'bomb.json': new Uint8Array(30_000_000) });

/** What a link carries: damaged before or after it was packed, or swelling without end. */
function packed(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return swelling;
    case 1:
      return swellingJson;
    case 2:
      return 'a'.repeat(1_000_000);
    case 3:
    case 4:
      return encodeURIComponent(damagedText(letters(shareText), random).toWellFormed());
    default:
      return letters(damagedJson(shareText, random));
  }
}

/** A text as version control leaves it where both sides changed the same lines. */
function withConflict(content: string, random: Random): string {
  const lines = content.split('\n');
  const from = random.below(lines.length);
  const to = from + random.below(6);
  const [ours, theirs] = [lines.slice(from, to), lines.slice(from, to).toReversed()];
  const marked = ['<<<<<<< HEAD', ...ours, '=======', ...theirs, '>>>>>>> feature'];
  return [...lines.slice(0, from), ...marked, ...lines.slice(to)].join('\n');
}

function together(kind: ImportKind, [first, ...others]: readonly HostileFile[]): HostileImport {
  if (first === undefined) throw new Error('Nothing comes in.');
  return { kind, ...first, others };
}

/** One import, damaged, the same for one state of the random numbers. `backup` is one that the app wrote. */
export function hostileImport(kind: ImportKind, random: Random, backup: string): HostileImport {
  const given = (name: string, content: string | Buffer): HostileImport => ({
    ...{ kind, name, others: [] },
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
      const zip = random.below(5) === 0 ? bomb : zipSync(Object.fromEntries(some));
      return given('Library-master.zip', random.below(2) === 0 ? damagedBytes(zip, random) : Buffer.from(zip));
    }
    case 'clipboard':
      return given('clipboard', damagedText(text(randomOf(oclFiles, random)), random));
    case 'link': {
      const address = random.of(addresses);
      const damaged = damagedText(address.slice(4), random).slice(0, 60_000);
      return given('link', `./#/${random.below(2) === 0 ? damaged : encodeURI(damaged.toWellFormed())}`);
    }
    case 'shared link':
      return given('link', `./#/open?d=${packed(random)}`);
    case 'share file':
      return written('shop.preflight.json', damagedJson(shareText, random));
    case 'answers': {
      const texts = serverAnswers.map((answer) => JSON.stringify(answer));
      const hit = random.below(texts.length);
      const files = texts.map((each, at) => ({
        name: `answer-${at}.json`,
        bytes: Buffer.from(at === hit || random.below(4) === 0 ? damagedJson(each, random) : each),
      }));
      return together(kind, files);
    }
    case 'folder': {
      const hit = random.below(folderFiles.length);
      const files = folderFiles.map(({ name, content }, at) => {
        const damage = name.endsWith('.json') ? damagedJson : damagedText;
        return { name, bytes: Buffer.from(at === hit || random.below(4) === 0 ? damage(content, random) : content) };
      });
      return together(kind, files);
    }
    case 'conflict':
      return written(
        'deployment_process.ocl',
        damagedText(withConflict(text(randomOf(oclFiles, random)), random), random),
      );
  }
}
