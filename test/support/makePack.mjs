/**
 * Makes the list of community templates that the app fetches of the folders in `src/data/feeds/pack`: one library
 * record for each template and language. Run `node test/support/makePack.mjs` to write it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const pack = path.join(root, 'src/data/feeds/pack');

/** Ids are version 5 GUIDs in this namespace, so that they never change. */
const namespace = '6f0d3c1e-8a52-5b7e-9c41-2d9be1a7f305';
const suffixes = { PowerShell: 'ps', Bash: 'sh', Python: 'py' };

/** The text of `public/templates/community.json`. */
export function packText() {
  const folders = readdirSync(pack, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const items = folders
    .map((folder) => ({
      folder: folder.name,
      card: JSON.parse(readFileSync(path.join(pack, folder.name, 'template.json'), 'utf8')),
    }))
    .sort((left, right) => (left.card.name < right.card.name ? -1 : 1))
    .flatMap(recordsOf);
  return `${JSON.stringify({ items }, null, 2).replace(listsOfWords, onOneLine)}\n`;
}

const listsOfWords = /\[\s+((?:"[^"\n]*",?\s+)+)\]/g;

function onOneLine(_, words) {
  return `[${words.trim().replace(/\s*\n\s*/g, ' ')}]`;
}

function recordsOf({ folder, card }) {
  const languages = Object.entries(card.scripts);
  return languages.map(([language, file]) => {
    const slug = languages.length > 1 ? `${card.slug}-${suffixes[language]}` : card.slug;
    return {
      Id: languages.length > 1 ? guid(slug) : card.id,
      Name: languages.length > 1 ? `${card.name} (${language})` : card.name,
      Description: card.description.join('\n'),
      ActionType: 'Octopus.Script',
      Version: card.version,
      CommunityActionTemplateId: null,
      Packages: [],
      GitDependencies: [],
      Properties: {
        'Octopus.Action.Script.ScriptBody': readFileSync(path.join(pack, folder, file), 'utf8'),
        'Octopus.Action.Script.ScriptSource': 'Inline',
        'Octopus.Action.Script.Syntax': language,
      },
      Parameters: card.parameters.map((parameter) => parameterOf(slug, parameter)),
      StepPackageId: 'Octopus.Script',
      $Meta: { ExportedAt: '2026-11-01T00:00:00.000Z', OctopusVersion: '0.0.0', Type: 'ActionTemplate' },
      LastModifiedBy: 'Preflight',
      Category: card.category,
      Keywords: card.keywords,
    };
  });
}

function parameterOf(slug, { name, label, help, control, options, default: value, required }) {
  return {
    Id: guid(`${slug}/${name}`),
    Name: name,
    Label: label,
    HelpText: help,
    DefaultValue: value ?? '',
    DisplaySettings: {
      'Octopus.ControlType': control,
      ...(options ? { 'Octopus.SelectOptions': options.join('\n') } : {}),
    },
    ...(required ? { Required: true } : {}),
  };
}

function guid(name) {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(path.join(root, 'public/templates/community.json'), packText());
