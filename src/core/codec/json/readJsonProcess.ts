import type { TextDiagnostic } from '../../base/diagnostic';
import { type Json, jsonValueOf } from '../../base/json';
import { err, ok, type Result } from '../../base/result';
import { positionAt } from '../../base/span';
import { idsFrom } from '../../model/newId';
import type { Process, RunbookSettings } from '../../model/process';
import { checkLayout } from './checkLayout';
import { readExtras } from './extras';
import { deploymentFields, runbookFields, runbookMarks } from './fieldNames';
import { jsonKindOf } from './jsonKind';
import { flagAt, itemsAt, type JsonNode, memberOf, textAt, textsAt, valueAt } from './jsonNode';
import type { JsonSource } from './jsonSource';
import { parseJson } from './parseJson';
import { readStep } from './readStep';

/**
 * Reads the JSON of a deployment process or runbook process: the resource of the server's API, or the download of its
 * "Download as JSON". References stay as in the file, that is ids. Unknown fields are kept.
 *
 * @param known  the text as already parsed
 * @returns the process with its source; or every reason why it is none: `json-syntax`, `json-too-deep`, `not-a-process`
 *   (with what it is instead), `json-layout`
 */
export function readJsonProcess(
  text: string,
  known: JsonNode | null = null,
): Result<{ readonly process: Process; readonly source: JsonSource }, readonly TextDiagnostic[]> {
  const parsed = known === null ? parseJson(text) : ok(known);
  if (!parsed.ok) {
    const { code, offset, message } = parsed.error;
    return err([{ code, severity: 'error', message, at: positionAt(text, offset) }]);
  }
  const root = parsed.value;
  if (!holdsProcess(root)) {
    const value = jsonValueOf(text);
    return err([notAProcess(text, value.ok ? value.value : null)]);
  }
  const problems = checkLayout(text, root);
  if (problems.length > 0) return err(problems);
  const process = readProcessNode(root);
  return ok({ process, source: { format: 'json', text, root, process } });
}

/** Whether a JSON value is a process. */
export function holdsProcess(root: JsonNode): boolean {
  return memberOf(root, 'Steps') !== null;
}

/** The diagnostic for a JSON text that is not a process, with what it is instead. */
export function notAProcess(text: string, root: Json): TextDiagnostic {
  const { kind, name } = jsonKindOf(root);
  const remedy =
    kind === 'step-template'
      ? 'Import it under Templates, then add steps from it.'
      : 'Open the JSON of a deployment process or runbook process.';
  const message = `This is ${name}, not a process: it has no Steps. ${remedy}`;
  return { code: 'not-a-process', severity: 'error', message, at: positionAt(text, text.search(/\S/)) };
}

function readProcessNode(root: JsonNode): Process {
  const ids = idsFrom(1);
  const steps = itemsAt(root, 'Steps').map((step) => readStep(step, ids));
  const isRunbook =
    runbookMarks.some((key) => memberOf(root, key) !== null) || (textAt(root, 'Id') ?? '').startsWith('RunbookProcess');
  return {
    kind: isRunbook ? 'runbook' : 'deployment',
    name: isRunbook ? (textAt(root, 'Name') ?? '') : '',
    steps,
    runbook: isRunbook ? readRunbook(root) : null,
    extras: readExtras(root, isRunbook ? runbookFields : deploymentFields),
    nextId: ids.next(),
  };
}

/** The server has a separate resource for a runbook's settings; our file contains both. */
function readRunbook(root: JsonNode): RunbookSettings | null {
  const policy = valueAt(root, 'ConnectivityPolicy');
  if (policy === null) return null;
  return {
    description: textAt(root, 'Description'),
    environmentScope: textAt(root, 'EnvironmentScope'),
    environments: textsAt(root, 'Environments'),
    multiTenancyMode: textAt(root, 'MultiTenancyMode'),
    defaultGuidedFailureMode: textAt(root, 'DefaultGuidedFailureMode'),
    allowNoTargets: flagAt(policy, 'AllowDeploymentsToNoTargets'),
    excludeUnhealthyTargets: flagAt(policy, 'ExcludeUnhealthyTargets'),
    skipMachineBehavior: textAt(policy, 'SkipMachineBehavior'),
    skipRoles: textsAt(policy, 'TargetRoles'),
  };
}
