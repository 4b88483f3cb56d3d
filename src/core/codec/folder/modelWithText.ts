import { foldCase } from '../../base/caseless';
import type { TextDiagnostic } from '../../base/diagnostic';
import { err, ok, type Result } from '../../base/result';
import { type DeploymentModel, emptyModel, type ProjectSettings, type Variable } from '../../model/deploymentModel';
import { readStatedModel } from '../model/statedModel';
import { readOclSettings } from '../ocl/readOclSettings';
import { readOclVariables } from '../ocl/readOclVariables';
import { canBeInFile } from '../ocl/variables/canBeInFile';
import { settingsOfFile } from '../ocl/writeOclSettings';
import { joinedModel, namesWithPlace } from './joinedModel';
import type { FolderNames } from './scopeTexts';
import type { ModelTexts } from './writeFolderModel';

export interface ModelText {
  readonly subject: 'variables' | 'settings' | 'model';
  readonly text: string;
  /** The files before the change. */
  readonly texts: ModelTexts;
}

/**
 * Updates the model after one of its files changed: replaces what the file said before. Content of other files stays.
 *
 * @returns why the text cannot be read
 */
export function modelWithText(
  model: DeploymentModel,
  { subject, text, texts }: ModelText,
  names: Pick<FolderNames, 'schemaVersion' | 'runbooks'>,
): Result<DeploymentModel, readonly TextDiagnostic[]> {
  const { schemaVersion } = names;
  const read = texts.model === null ? null : readStatedModel(texts.model);
  const stated = read?.ok ? read.value : {};
  if (subject === 'model') return withModelFile(model, text, stated, texts);
  if (subject === 'settings') {
    const { value, diagnostics } = readOclSettings(text, { schemaVersion });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return err(errors);
    const isStated = (key: string) => stated.settings?.[key as keyof ProjectSettings] !== undefined;
    const others = without(model.settings, (key) => settingsOfFile.some((each) => each === key) && !isStated(key));
    return ok({ ...model, settings: { ...without(value, isStated), ...others } });
  }
  const { value, diagnostics } = readOclVariables(text, { schemaVersion });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  const inModelFile = namesWithPlace(stated.variables ?? []);
  const isHidden = (name: string) => inModelFile.has(foldCase(name));
  const runbooks = new Map(Object.entries(names.runbooks).map(([file, name]) => [`runbook/${file}`, name]));
  const own = value
    .filter(({ name }) => !isHidden(name))
    .map((each) => {
      const process = each.scope?.process?.map((name) => runbooks.get(name) ?? name);
      return process === undefined ? each : { ...each, scope: { ...each.scope, process } };
    });
  const others = model.variables.filter((each) => !canBeInFile(each) || isHidden(each.name));
  return ok({ ...model, variables: [...own, ...others] });
}

/** Replaces the content of the model file and joins the new content with the project's own files. */
function withModelFile(
  model: DeploymentModel,
  text: string,
  before: Partial<DeploymentModel>,
  texts: ModelTexts,
): Result<DeploymentModel, readonly TextDiagnostic[]> {
  const read = readStatedModel(text);
  if (!read.ok) return read;
  const inModelFile = namesWithPlace(before.variables ?? []);
  const isOfFile = (each: Variable) => canBeInFile(each) && !inModelFile.has(foldCase(each.name));
  const isElsewhere = (key: string) =>
    !settingsOfFile.some((each) => each === key) ||
    (before.settings !== undefined && Object.hasOwn(before.settings, key));
  const found: Partial<DeploymentModel> = {
    ...(texts.variables === null ? {} : { variables: model.variables.filter(isOfFile) }),
    ...(texts.settings === null ? {} : { settings: without(model.settings, isElsewhere) }),
  };
  return ok({ ...emptyModel, ...found, ...joinedModel(found, read.value) });
}

function without(settings: ProjectSettings, isGone: (key: string) => boolean): ProjectSettings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !isGone(key)));
}
