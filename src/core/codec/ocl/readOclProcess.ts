import type { TextDiagnostic } from '../../base/diagnostic';
import { err, ok, type Result } from '../../base/result';
import { positionAt } from '../../base/span';
import { parseOcl } from '../../lang/ocl/parseOcl';
import { styleOf } from '../../lang/ocl/styleOf';
import type { OclDocument, OclElement } from '../../lang/ocl/tree';
import { type IdSource, idsFrom } from '../../model/newId';
import type { Process, RunbookSettings } from '../../model/process';
import type { Naming } from './actionShape';
import { blocksOf, flagAt, textAt, textsAt } from './attributes';
import { extrasOf, type KnownNames } from './extras';
import { oclKindOf } from './oclKind';
import type { OclSource } from './oclSource';
import { isStepBlock, readStep } from './readStep';

export interface ReadOclOptions {
  /** From `schema_version.ocl` of the folder; null when there is none. Decides the heredoc rule and how things are named. */
  readonly schemaVersion?: number | null;
  /** Opens what can be read of a broken file; the unread parts stay in the source and are put back on writing. */
  readonly recover?: boolean;
}

export interface OclProcess {
  readonly process: Process;
  readonly source: OclSource;
  /** Warnings, and with `recover` also the errors. */
  readonly diagnostics: readonly TextDiagnostic[];
}

/** Reads the text of a deployment process or runbook. Every reason why it is none is returned, not only the first. */
export function readOclProcess(
  text: string,
  options: ReadOclOptions = {},
): Result<OclProcess, readonly TextDiagnostic[]> {
  const version = options.schemaVersion ?? null;
  const { document, diagnostics } = parseOcl(text, { legacyHeredoc: version === null ? undefined : version < 6 });
  if (!options.recover && diagnostics.some((diagnostic) => diagnostic.severity === 'error')) {
    return err(diagnostics);
  }
  const { kind, name } = oclKindOf(document.elements);
  if (kind !== 'process' && kind !== 'runbook') {
    const message = `This is ${name}, not a process: it has no steps. Open a deployment_process.ocl or the file of a runbook.`;
    return err([{ code: 'not-a-process', severity: 'error', message, at: positionAt(text, 0) }]);
  }
  const process = kind === 'runbook' ? readRunbook(document.elements) : readDeployment(document.elements);
  const naming = namingOf(process, document.elements, version);
  const source: OclSource = { format: 'ocl', document, style: styleOf(document), naming, process };
  return ok({ process, source, diagnostics });
}

function readDeployment(elements: readonly OclElement[]): Process {
  const ids = idsFrom(1);
  const steps = readSteps(elements, ids);
  const extras = extrasOf(elements, { attributes: {}, blocks: ['step', 'process_template'] });
  return { kind: 'deployment', name: '', steps, runbook: null, extras, nextId: ids.next() };
}

const runbookNames: KnownNames = {
  attributes: {
    name: 'scalar',
    default_guided_failure_mode: 'scalar',
    description: 'scalar',
    environment_scope: 'scalar',
    environments: 'list',
    multi_tenancy_mode: 'scalar',
  },
  blocks: ['connectivity_policy', 'process'],
};

function readRunbook(elements: readonly OclElement[]): Process {
  const ids = idsFrom(1);
  const steps = blocksOf(elements, 'process').flatMap((block) => readSteps(block.elements, ids));
  const policy = blocksOf(elements, 'connectivity_policy').at(-1)?.elements ?? [];
  const runbook: RunbookSettings = {
    description: textAt(elements, 'description'),
    environmentScope: textAt(elements, 'environment_scope'),
    environments: textsAt(elements, 'environments'),
    multiTenancyMode: textAt(elements, 'multi_tenancy_mode'),
    defaultGuidedFailureMode: textAt(elements, 'default_guided_failure_mode'),
    allowNoTargets: flagAt(policy, 'allow_deployments_to_no_targets'),
    excludeUnhealthyTargets: flagAt(policy, 'exclude_unhealthy_targets'),
    skipMachineBehavior: textAt(policy, 'skip_machine_behavior'),
    skipRoles: textsAt(policy, 'target_roles'),
  };
  const name = textAt(elements, 'name') ?? '';
  return { kind: 'runbook', name, steps, runbook, extras: extrasOf(elements, runbookNames), nextId: ids.next() };
}

function readSteps(elements: readonly OclElement[], ids: IdSource) {
  return elements.filter(isStepBlock).map((block) => readStep(block, ids));
}

/** Slugs from schema version 4 on; without a version, slugs if any step has a `name` or all labels are slugs (ocl.md 7). */
function namingOf(process: Process, elements: OclDocument['elements'], version: number | null): Naming {
  if (version !== null) return version < 4 ? 'names' : 'slugs';
  const blocks = process.kind === 'runbook' ? blocksOf(elements, 'process').flatMap((each) => each.elements) : elements;
  const steps = blocks.filter(isStepBlock);
  const hasName = steps.some((step) => textAt(step.elements, 'name') !== null);
  return hasName || steps.every((step) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(step.labels[0] ?? '')) ? 'slugs' : 'names';
}
