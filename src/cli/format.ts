import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { counted, formatOcl, readSchemaVersion } from '../core/index';
import { argumentsOf, type Command, type ExitCode, type Terminal, WrongUse } from './commandLine';
import { plainText } from './plainText';
import { filesIn, textOf } from './readInput';

const help = `  preflight format PATH… [--check]

    Writes OCL files in the style and order of today's Octopus server; their meaning stays the same.
    With --check nothing is written: the files that would change are listed, and the exit code is 1 if there are any.
`;

/** `preflight format`: official style. */
export const formatCommand: Command = { help, run: format };

function format(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values: [], flags: ['check'] });
  if (given.rest.length === 0) throw new WrongUse('"format" needs a PATH: a folder or an .ocl file.');
  const isCheck = given.options.has('check');
  // All are read before one is written: a file that is not a text stops everything.
  const read = given.rest.flatMap(oclFilesAt).map((path) => ({ path, text: textOf(path) }));
  const outcomes = read.map((file) => formatFile(file, isCheck, terminal));
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const broken = outcomes.filter((outcome) => outcome === 'broken').length;
  const files = counted(outcomes.length, 'file');
  const unread = broken === 0 ? '' : `, ${broken} could not be read`;
  terminal.write(`${files}: ${changed} ${isCheck ? 'would change' : 'changed'}${unread}\n`);
  if (broken > 0) return 2;
  return isCheck && changed > 0 ? 1 : 0;
}

function oclFilesAt(path: string): readonly string[] {
  if (!existsSync(path)) throw new WrongUse(`There is no file or folder "${path}".`);
  if (statSync(path).isDirectory()) return filesIn(path).filter((file) => file.endsWith('.ocl'));
  if (!path.endsWith('.ocl')) throw new WrongUse(`"${path}" is not an .ocl file; only OCL files can be formatted.`);
  return [path];
}

interface OclFile {
  readonly path: string;
  readonly text: string;
}

function formatFile({ path, text }: OclFile, isCheck: boolean, terminal: Terminal): 'changed' | 'same' | 'broken' {
  const formatted = formatOcl(text, { schemaVersion: schemaVersionFor(path) });
  if (!formatted.ok) {
    for (const { at, message, severity } of formatted.error)
      if (severity === 'error') terminal.error(plainText(`${path}:${at.line}:${at.column}: ${message}`));
    return 'broken';
  }
  if (formatted.value === text) return 'same';
  if (!isCheck) writeFileSync(path, formatted.value);
  terminal.write(`${plainText(path)}\n`);
  return 'changed';
}

/** The version of the folder a file belongs to; runbooks lie in folders of their own inside it. Null when it says none. */
function schemaVersionFor(path: string): number | null {
  const folder = dirname(path);
  const above = [folder, dirname(folder), dirname(dirname(folder))];
  const inside = above.findIndex((each) => basename(each) === 'runbooks');
  const file = join(above[inside + 1] ?? folder, 'schema_version.ocl');
  return existsSync(file) ? readSchemaVersion(textOf(file)) : null;
}
