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
  const folders = readdirSync(pack, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'shared',
  );
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
  const actionType = card.actionType ?? 'Octopus.Script';
  return languages.map(([language, file]) => {
    const slug = languages.length > 1 ? `${card.slug}-${suffixes[language]}` : card.slug;
    return {
      Id: languages.length > 1 ? guid(slug) : card.id,
      Name: languages.length > 1 ? `${card.name} (${language})` : card.name,
      Description: descriptionOf(card.about),
      ActionType: actionType,
      Version: card.version,
      CommunityActionTemplateId: null,
      Packages: card.parameters.flatMap((parameter) => packagesOf(slug, parameter)),
      GitDependencies: [],
      Properties: {
        ...card.properties,
        'Octopus.Action.Script.ScriptBody': scriptAt(path.join(pack, folder, file)),
        'Octopus.Action.Script.ScriptSource': 'Inline',
        'Octopus.Action.Script.Syntax': language,
      },
      Parameters: card.parameters.map((parameter) => parameterOf(slug, parameter)),
      StepPackageId: actionType,
      $Meta: { ExportedAt: '2026-11-01T00:00:00.000Z', OctopusVersion: '0.0.0', Type: 'ActionTemplate' },
      LastModifiedBy: 'Preflight',
      Category: card.category,
      Keywords: card.keywords,
    };
  });
}

function descriptionOf({ what, runs, needs, outputs, again }) {
  const output = /^`[^`]*`:/.test(outputs) && !outputs.includes('; ') ? 'Output variable' : 'Output variables';
  return [
    what,
    '',
    `- **Runs** ${runs}`,
    `- **Needs** ${needs}`,
    `- **${output}** ${outputs}`,
    `- **Run twice**, ${again}`,
  ].join('\n');
}

/** A script with the shared parts that its lines `# include NAME` ask for. */
function scriptAt(file) {
  const shared = (name) => readFileSync(path.join(pack, 'shared', `${name}${path.extname(file)}`), 'utf8').trimEnd();
  return readFileSync(file, 'utf8')
    .replace(/^# include ([a-z]+)\n/gm, (_, name) => `${shared(name)}\n\n`)
    .replace(/\n{3,}/g, keptLines);
}

/** Python wants two empty lines around a function; more than that say nothing anywhere. */
function keptLines(lines) {
  return lines.slice(0, 3);
}

/** A package that is chosen where the template is used: unpacked, as a file, or an image that is not fetched. */
function packagesOf(slug, { name, package: kind }) {
  if (kind === undefined) return [];
  return [
    {
      Id: guid(`${slug}/${name}/package`),
      Name: name,
      PackageId: null,
      FeedId: null,
      AcquisitionLocation: kind === 'image' ? 'NotAcquired' : 'Server',
      Properties: {
        Extract: kind === 'unpacked' ? 'True' : 'False',
        SelectionMode: 'deferred',
        PackageParameterName: name,
        Purpose: kind === 'image' ? 'DockerImageReference' : '',
      },
    },
  ];
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
