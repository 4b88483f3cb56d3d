import {
  canBeInFile,
  counted,
  type DeploymentModel,
  textOfBytes,
  type WrittenModel,
  writeFolderModel,
} from '../../core/index';
import type { OpenDocument } from '../openDocument';
import { isChanged } from '../selectors/changes';
import { knownBytesOf, savedTextOf, textOf } from '../workingText';
import {
  type FileSubject,
  folderNamesOf,
  knownBytesOfPart,
  modelTextsOf,
  type PartSubject,
  partFile,
  partNames,
} from './partFiles';

/** One file of a document, with what a save would write into it. */
export interface ProjectFile {
  readonly subject: FileSubject;
  readonly name: string;
  readonly path: string;
  /** What is on disk as far as we know; null for a file that does not exist yet. */
  readonly known: Uint8Array | null;
  readonly before: string;
  /** What a save writes; null if the file is broken, so that nothing is written into it. */
  readonly after: string | null;
  /** Why nothing can be written. */
  readonly problem: string | null;
  readonly isChanged: boolean;
  readonly handle: unknown;
  readonly folder: unknown;
}

/** Every file of this document: the process first, then its variables, settings and the model file. */
export function projectFilesOf(document: OpenDocument): readonly ProjectFile[] {
  return [processFile(document), ...partFilesOf(document)];
}

/** Those that a save would change. */
export function changedFilesOf(document: OpenDocument): readonly ProjectFile[] {
  return projectFilesOf(document).filter((file) => file.isChanged);
}

/** The files of the model; computed once per model, since most edits do not change it. */
export function partFilesOf(document: OpenDocument): readonly ProjectFile[] {
  const { content, file, savedModel } = document;
  const known = remembered.get(content.model);
  if (known !== undefined && known.file === file && known.savedModel === savedModel) return known.files;
  const written = writtenModelOf(document, content.model);
  const files = parts.flatMap((subject) => partOf(document, subject, written));
  remembered.set(content.model, { file, savedModel, files });
  return files;
}

const parts: readonly PartSubject[] = ['variables', 'settings', 'model'];

interface Remembered {
  readonly file: OpenDocument['file'];
  readonly savedModel: DeploymentModel | undefined;
  readonly files: readonly ProjectFile[];
}

const remembered = new WeakMap<DeploymentModel, Remembered>();

/** The parts of the model that the project's own files cannot hold, as a sentence; empty if there are none. */
export function withoutPlaceText(document: OpenDocument): string {
  if (partFile(document, 'variables') === null) return '';
  const left = document.content.model.variables.filter((each) => !canBeInFile(each));
  const secrets = left.filter(({ sensitive }) => sensitive === true).length;
  const said = [
    secrets === 0 ? '' : counted(secrets, 'secret'),
    left.length === secrets ? '' : counted(left.length - secrets, 'other value'),
  ].filter((text) => text !== '');
  if (said.length === 0) return '';
  const have = left.length === 1 ? 'has' : 'have';
  return `${said.join(' and ')} of variables ${have} no place in "${partNames.variables}": secrets, values of tenants and library sets, and unknown values. They stay in the model; a secret's value is never written.`;
}

function processFile(document: OpenDocument): ProjectFile {
  const { file, content } = document;
  const { name, path, handle, folder = null } = file;
  const before = savedTextOf(document);
  const after = textOf(document, content);
  const known = knownBytesOf(document);
  return {
    subject: 'process',
    ...{ name, path, known, before, after, handle, folder },
    problem: null,
    isChanged: isChanged(document),
  };
}

function partOf(document: OpenDocument, subject: PartSubject, written: WrittenModel): readonly ProjectFile[] {
  const there = partFile(document, subject);
  const result = written[subject];
  if (result === null) return [];
  const after = typeof result === 'string' ? result : result.ok ? result.value : null;
  const [fault] = typeof result === 'string' || result.ok ? [] : result.error;
  const known = there === null ? null : knownBytesOfPart(there);
  const before = known === null ? '' : textOfBytes(known);
  const isOther = subject === 'model' ? isModelFileChanged(document, written) : after !== null && after !== before;
  return [
    {
      ...{
        subject,
        name: partNames[subject],
        path: there?.path ?? besidePath(document, subject),
        known,
        before,
        after,
      },
      problem: fault === undefined ? null : `Line ${fault.at.line}, column ${fault.at.column}: ${fault.message}`,
      isChanged: isOther,
      handle: there?.handle ?? null,
      folder: there?.folder ?? projectFolderOf(document),
    },
  ];
}

/** Rewriting a model file may change its layout; only changes of meaning count. */
function isModelFileChanged(document: OpenDocument, written: WrittenModel): boolean {
  const saved = document.savedModel ?? document.past[0]?.before.model ?? document.content.model;
  if (saved === document.content.model) return false;
  return writtenModelOf(document, saved).model !== written.model;
}

function writtenModelOf(document: OpenDocument, model: DeploymentModel): WrittenModel {
  return writeFolderModel(model, modelTextsOf(document), folderNamesOf(document));
}

/** The folder of the project; a runbook is one level deeper, and its own folder is not for a model. */
function projectFolderOf({ file }: OpenDocument): unknown {
  if (!/(^|\/)runbooks\/[^/]*$/.test(file.path)) return file.folder ?? null;
  return file.beside.find(({ folder }) => folder !== undefined)?.folder ?? null;
}

function besidePath({ file }: OpenDocument, subject: PartSubject): string {
  return file.path.replace(/(runbooks\/)?[^/]*$/, partNames[subject]);
}
