import type { TextDiagnostic } from '../../base/diagnostic';
import { fieldProblems } from '../../base/fieldProblems';
import { isJsonObject, type Json, type JsonObject } from '../../base/json';
import { err, ok, type Result } from '../../base/result';
import { type DeploymentModel, emptyModel } from '../../model/deploymentModel';
import { type JsonTextError, readJsonText } from '../json/readJsonText';
import { modelFields } from './modelFields';
import { textProblem } from './textProblem';

const newest = 1;

/**
 * Reads a `preflight.model.json`. Unknown fields are kept; a newer `schemaVersion` is refused and named.
 *
 * @returns every problem with its path and remedy: `json-syntax`, `newer-version`, `model-layout`
 */
export function readModelFile(text: string): Result<DeploymentModel, readonly TextDiagnostic[]> {
  return modelIn(readJsonText(text));
}

/** The same for a text that was already parsed. */
export function modelIn(parsed: Result<Json, JsonTextError>): Result<DeploymentModel, readonly TextDiagnostic[]> {
  if (!parsed.ok)
    return err([{ code: 'json-syntax', severity: 'error', message: parsed.error.message, at: parsed.error.at }]);
  const root = parsed.value;
  if (!isJsonObject(root))
    return err([textProblem('model-layout', 'A model file is an object in braces, with "environments" and more.')]);
  const version = root['schemaVersion'];
  if (typeof version === 'number' && version > newest)
    return err([
      textProblem(
        'newer-version',
        `This model has schemaVersion ${version}; this app reads up to ${newest}. Update the app.`,
      ),
    ]);
  const problems = fieldProblems(root, modelFields);
  if (problems.length > 0) return err(problems.map((message) => textProblem('model-layout', message)));
  return ok(withDefaults(root));
}

function withDefaults(root: JsonObject): DeploymentModel {
  const { schemaVersion: _version, ...fields } = root;
  const phases = (lifecycle: JsonObject): JsonObject => ({
    ...lifecycle,
    phases: ((lifecycle['phases'] as readonly Json[]) ?? []).map((phase) =>
      isJsonObject(phase) ? { environments: [], ...phase } : phase,
    ),
  });
  const lifecycles = ((root['lifecycles'] as readonly JsonObject[] | undefined) ?? []).map(phases);
  // An empty list states that there are no targets.
  const { targets } = fields;
  const targetsComplete = Array.isArray(targets) && targets.length === 0 ? { targetsComplete: true } : {};
  // A variable without a value has one that is not given.
  const variables = ((root['variables'] as readonly JsonObject[] | undefined) ?? []).map((variable) => ({
    value: null,
    ...variable,
  }));
  return { ...emptyModel, ...targetsComplete, ...fields, lifecycles, variables } as unknown as DeploymentModel;
}
