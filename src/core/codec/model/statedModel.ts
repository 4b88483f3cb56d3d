import type { TextDiagnostic } from '../../base/diagnostic';
import { isJsonObject, type Json } from '../../base/json';
import { ok, type Result } from '../../base/result';
import type { DeploymentModel } from '../../model/deploymentModel';
import { type JsonTextError, readJsonText } from '../json/readJsonText';
import { modelIn } from './readModelFile';

/** Reads only what a model file states; the rest may come from elsewhere. */
export function readStatedModel(text: string): Result<Partial<DeploymentModel>, readonly TextDiagnostic[]> {
  return statedModelIn(readJsonText(text));
}

/** The same for a text that was already parsed. */
export function statedModelIn(
  parsed: Result<Json, JsonTextError>,
): Result<Partial<DeploymentModel>, readonly TextDiagnostic[]> {
  const read = modelIn(parsed);
  if (!read.ok || !parsed.ok || !isJsonObject(parsed.value)) return read;
  const keys = new Set(Object.keys(parsed.value));
  if (keys.has('targets')) keys.add('targetsComplete');
  return ok(Object.fromEntries(Object.entries(read.value).filter(([key]) => keys.has(key))));
}
