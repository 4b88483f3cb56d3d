import { foldCase } from '../../base/caseless';
import type { TextDiagnostic } from '../../base/diagnostic';
import type { Result } from '../../base/result';
import type { DeploymentModel, ProjectSettings, Variable } from '../../model/deploymentModel';
import { readStatedModel } from '../model/statedModel';
import { writeModelFile } from '../model/writeModelFile';
import { readOclSettings } from '../ocl/readOclSettings';
import { readOclVariables } from '../ocl/readOclVariables';
import { canBeInFile } from '../ocl/variables/canBeInFile';
import { settingsOfFile, writeOclSettings } from '../ocl/writeOclSettings';
import { writeOclVariables } from '../ocl/writeOclVariables';
import { namesWithPlace } from './joinedModel';
import { asInFile, type FolderNames } from './scopeTexts';

/** The texts a model is read from, as they are in the project's folder; null for missing files. */
export interface ModelTexts {
  readonly variables: string | null;
  readonly settings: string | null;
  readonly model: string | null;
}

/** The same texts after edits. Null if there is no such file, or if it is broken, since a broken file is not changed. */
export interface WrittenModel {
  readonly variables: Result<string, readonly TextDiagnostic[]> | null;
  readonly settings: Result<string, readonly TextDiagnostic[]> | null;
  /** Everything else; created if it does not exist yet. */
  readonly model: string;
}

/**
 * Writes each part of a model back to its file: the project's variables and settings into their own files if they
 * exist, the rest into the model file. Whatever the model file states already stays there.
 */
export function writeFolderModel(model: DeploymentModel, texts: ModelTexts, names: FolderNames): WrittenModel {
  const { schemaVersion } = names;
  const read = texts.model === null ? null : readStatedModel(texts.model);
  const stated = read?.ok ? read.value : {};
  const inModelFile = namesWithPlace(stated.variables ?? []);
  const hasFile = texts.variables !== null;
  const isOfFile = (each: Variable) => hasFile && canBeInFile(each) && !inModelFile.has(foldCase(each.name));
  const isOfSettings = (key: string) =>
    texts.settings !== null &&
    settingsOfFile.some((each) => each === key) &&
    stated.settings?.[key as keyof ProjectSettings] === undefined;
  const settings = Object.entries(model.settings);
  const rest: DeploymentModel = {
    ...model,
    variables: model.variables.filter((each) => !isOfFile(each)),
    settings: Object.fromEntries(settings.filter(([key]) => !isOfSettings(key))),
  };
  const settingsText = (text: string) => {
    const inFile = readOclSettings(text, { schemaVersion }).value;
    return writeOclSettings(text, settingsFor(model.settings, inFile, isOfSettings), { schemaVersion });
  };
  return {
    variables:
      texts.variables === null ? null : variablesText(model, texts.variables, { inModelFile, isOfFile, names }),
    settings: texts.settings === null ? null : settingsText(texts.settings),
    model: writeModelFile(rest, texts.model),
  };
}

interface VariableParts {
  readonly inModelFile: ReadonlySet<string>;
  readonly isOfFile: (variable: Variable) => boolean;
  readonly names: FolderNames;
}

function variablesText(
  model: DeploymentModel,
  text: string,
  { inModelFile, isOfFile, names }: VariableParts,
): WrittenModel['variables'] {
  const { schemaVersion } = names;
  const inFile = readOclVariables(text, { schemaVersion }).value;
  const known = new Set(model.variables.map(({ name }) => foldCase(name)));
  // A value in the model file hides the one in this file; this file keeps its value as long as the name exists.
  const hidden = inFile.filter(({ name }) => inModelFile.has(foldCase(name)) && known.has(foldCase(name)));
  const own = model.variables.filter(isOfFile).map((each) => asInFile(each, inFile, model, names));
  return writeOclVariables(text, [...hidden, ...own], { schemaVersion });
}

/** The file's own settings, with those of the model that are written there. */
function settingsFor(
  settings: ProjectSettings,
  inFile: ProjectSettings,
  isOfSettings: (key: string) => boolean,
): ProjectSettings {
  const own = Object.entries(settings).filter(([key]) => isOfSettings(key));
  const others = Object.entries(inFile).filter(([key]) => !isOfSettings(key));
  return Object.fromEntries([...others, ...own]);
}
