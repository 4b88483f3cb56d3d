import type { TextDiagnostic } from '../../base/diagnostic';
import type { Position } from '../../base/span';
import type { OclNode } from '../../lang/ocl/tree';
import { isKnown, type KnownNames, knownNames } from './known';
import { knownInBlock } from './knownInBlock';
import { foldName } from './oclBody';
import { runbookNames } from './runbook';

/** Settings the server knows and this product only keeps. */
const onlyKept = new Set(
  [
    'environments_variables channels_variables tenant_tags_variables step_package_inputs_reference_id',
    'cancel_queued_tasks cancel_running_tasks run_retention_policy github_connection_id git_hub_connection_id',
  ]
    .flatMap((names) => names.split(' '))
    .map(foldName),
);

/** The settings of a file besides its steps. */
const fileNames = {
  process: knownNames({}, 'step process_template'),
  runbook: runbookNames,
  'process-template': knownNames(
    { text: 'name description' },
    'step process_template icon parameter package_parameter',
  ),
};

/**
 * A warning for each unknown setting. The server refuses a file with one; this product keeps it.
 *
 * @param understood  rows known to have none
 */
export function notUnderstood(
  nodes: readonly OclNode[],
  {
    kind,
    positions,
    understood,
  }: {
    readonly kind: 'process' | 'runbook' | 'process-template';
    readonly positions: (offset: number) => Position;
    readonly understood: ReadonlySet<OclNode>;
  },
): readonly TextDiagnostic[] {
  const diagnostics: TextDiagnostic[] = [];
  const visit = (body: readonly OclNode[], known: KnownNames) => {
    for (const node of body) {
      if (node.kind === 'unread' || understood.has(node)) continue;
      const name = foldName(node.name);
      if (!isKnown(node, known) && !onlyKept.has(name)) diagnostics.push(warning(node.name, positions(node.start)));
      // The parameters of a template have more settings than those of a use.
      const isOwn = known === fileNames['process-template'] && name.endsWith('parameter');
      const inner = node.kind === 'block' && isKnown(node, known) && !isOwn ? knownInBlock.get(name) : undefined;
      if (node.kind === 'block' && inner !== undefined) visit(node.body, inner);
    }
  };
  visit(nodes, fileNames[kind]);
  return diagnostics;
}

function warning(name: string, at: Position): TextDiagnostic {
  const message = `\`${name}\` is not understood here. It is kept as it is; Octopus refuses settings it does not know.`;
  return { code: 'not-understood', severity: 'warning', message, at };
}
