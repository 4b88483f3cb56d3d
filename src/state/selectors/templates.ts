import {
  type DeploymentModel,
  emptyModel,
  isTemplateProcess,
  type Process,
  type ProcessSource,
  type ProcessTemplate,
  sameName,
  templateOfFile,
  templateSlugOf,
} from '../../core/index';
import type { EditorState } from '../editorState';
import type { Content, OpenDocument } from '../openDocument';
import { selectDocument } from './document';

/**
 * The model used to show and plan the process on screen: process templates that are open themselves are used with their edits.
 * The model that is edited and saved is the one in the content. The same object as long as nothing changes.
 */
export function selectModel(state: EditorState): DeploymentModel {
  const document = selectDocument(state);
  return document === null ? emptyModel : modelAround(state, document);
}

/** The same for any open process and any state of it. */
export function modelAround(
  state: Pick<EditorState, 'documents'>,
  document: OpenDocument,
  { process, model }: Pick<Content, 'process' | 'model'> = document.content,
): DeploymentModel {
  const slugs = slugsUsed(process);
  if (slugs.length === 0) return model;
  const templates = slugs.flatMap((slug) => {
    const open = openTemplate(state, document, slug);
    return open === null ? [] : (templateIn(open) ?? []);
  });
  return templates.length === 0 ? model : withTemplates(model, templates);
}

/**
 * The open file of a process template that a process uses: the one in its own folder, otherwise the only one of that name if the
 * folder had none.
 */
export function openTemplate(
  { documents }: Pick<EditorState, 'documents'>,
  { id, file, content }: OpenDocument,
  slug: string,
): OpenDocument | null {
  const named = Object.values(documents).filter(
    (each) =>
      each.id !== id && sameName(templateSlugOf(each.file.path), slug) && isTemplateProcess(each.content.process),
  );
  const own = named.find((each) => isInSameFolder(each.file, file));
  if (own !== undefined) return own;
  const hasOne = content.model.processTemplates?.some((each) => each.version === '' && sameName(each.slug, slug));
  return !hasOne && named.length === 1 ? (named[0] ?? null) : null;
}

/** Two opened folders can have the same path; older records do not say which one a file is of. */
function isInSameFolder(one: OpenDocument['file'], other: OpenDocument['file']): boolean {
  const isSame = one.folderId === other.folderId || one.folderId === undefined || other.folderId === undefined;
  return isSame && topFolderOf(one.path) === topFolderOf(other.path);
}

function topFolderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

const slugsOf = new WeakMap<Process, readonly string[]>();

function slugsUsed(process: Process): readonly string[] {
  const before = slugsOf.get(process);
  if (before !== undefined) return before;
  const slugs = [...new Set(process.steps.flatMap(({ processTemplate }) => processTemplate?.slug ?? []))];
  slugsOf.set(process, slugs);
  return slugs;
}

const templates = new WeakMap<Process, { readonly source: ProcessSource; readonly template: ProcessTemplate | null }>();

function templateIn({ file, content, source }: OpenDocument): ProcessTemplate | null {
  const text = content.base?.source ?? source;
  const before = templates.get(content.process);
  if (before?.source === text) return before.template;
  const template = templateOfFile(file.path, content.process, text);
  templates.set(content.process, { source: text, template });
  return template;
}

const models = new WeakMap<
  DeploymentModel,
  { readonly templates: readonly ProcessTemplate[]; readonly model: DeploymentModel }
>();

/** A file has no version, so it replaces what the same file was when the process was opened. */
function withTemplates(model: DeploymentModel, files: readonly ProcessTemplate[]): DeploymentModel {
  const before = models.get(model);
  if (before?.templates.length === files.length && before.templates.every((each, at) => each === files[at]))
    return before.model;
  const isFile = ({ slug, version }: ProcessTemplate) =>
    version === '' && files.some((file) => sameName(file.slug, slug));
  const others = (model.processTemplates ?? []).filter((each) => !isFile(each));
  const made = { ...model, processTemplates: [...others, ...files] };
  models.set(model, { templates: files, model: made });
  return made;
}
