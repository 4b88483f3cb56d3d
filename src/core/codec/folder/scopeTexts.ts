import { hasName } from '../../base/caseless';
import type { DeploymentModel, Variable, VariableScope } from '../../model/deploymentModel';
import { isReferencedBy, type Referable } from '../../model/isReferencedBy';
import type { Process } from '../../model/process';
import { slugOf } from '../../model/slug';
import { scopeAttributes } from '../ocl/variables/variableBlocks';

/** How the files of a folder refer to entries of the model. */
export interface FolderNames {
  readonly schemaVersion: number | null;
  readonly process: Process;
  /** Runbooks by file name without extension, which files use in place of their names. */
  readonly runbooks: Readonly<Record<string, string>>;
}

type Kind = (typeof scopeAttributes)[number][0];

/**
 * A variable with its scopes as the file writes them: slugs where entries have one, since schema version 4. Scopes
 * already in the file keep their text.
 */
export function asInFile(
  variable: Variable,
  inFile: readonly Variable[],
  model: DeploymentModel,
  names: FolderNames,
): Variable {
  const { scope } = variable;
  if (scope === undefined) return variable;
  const kinds = scopeAttributes.flatMap(([kind]) => {
    const listed = scope[kind];
    if (listed === undefined) return [];
    const known = new Set(inFile.flatMap((each) => each.scope?.[kind] ?? []));
    return [[kind, listed.map((text) => inFileText(kind, text, known, model, names))] as const];
  });
  return { ...variable, scope: Object.fromEntries(kinds) as VariableScope };
}

function inFileText(
  kind: Kind,
  text: string,
  known: ReadonlySet<string>,
  model: DeploymentModel,
  names: FolderNames,
): string {
  if (kind === 'process') return processText(text, names);
  if (known.has(text) || (names.schemaVersion !== null && names.schemaVersion < 4)) return text;
  const things = thingsOf(kind, model, names.process);
  const thing = things.find((each) => isReferencedBy(each, text));
  if (thing === undefined) return text;
  const slug = thing.slug ?? slugOf(thing.name);
  return slug === '' ? text : slug;
}

function thingsOf(kind: Kind, model: DeploymentModel, process: Process): readonly Referable[] {
  if (kind === 'environment') return model.environments;
  if (kind === 'channel') return model.channels;
  if (kind === 'machine') return model.targets;
  if (kind === 'step') return process.steps.flatMap((step) => [...step.actions, step]);
  // Tags have no slug.
  return [];
}

function processText(text: string, { runbooks, process }: FolderNames): string {
  if (/^runbook\//.test(text)) return text;
  if (hasName(['Deployment', 'Deployment Process', 'deployment-process'], text)) return 'deployment-process';
  const [file] = Object.entries(runbooks).find(([, name]) => name === text) ?? [];
  if (file !== undefined) return `runbook/${file}`;
  return process.kind === 'runbook' && process.name === text ? `runbook/${slugOf(text)}` : text;
}
