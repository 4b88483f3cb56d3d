import { err, ok, type Result } from '../../base/result';
import { patchOcl } from '../../lang/ocl/patchOcl';
import { styleOf } from '../../lang/ocl/styleOf';
import type { OclDiagnostic } from '../../lang/ocl/tree';
import type { Wanted } from '../../lang/ocl/wanted';
import type { ProjectSettings } from '../../model/deploymentModel';
import { blocksOf, bodyOf, foldName, type OclBody, textAt } from './oclBody';
import { namesAt } from './oclRead';
import { parseOfVersion, type VersionedText } from './parseOfVersion';
import { block, flag, inOrder, text, texts } from './wants';

/** The settings that `deployment_settings.ocl` holds; the others exist only on the server. */
export const settingsOfFile = [
  'allowNoTargets',
  'skipUnavailable',
  'skipRoles',
  'excludeUnhealthy',
  'guidedFailureDefault',
] as const satisfies readonly (keyof ProjectSettings)[];

/**
 * The text of `deployment_settings.ocl` after edits: only lines of edited settings change. Unchanged settings give the
 * same bytes.
 *
 * @returns the errors of a text that cannot be read completely; such a text is not changed
 */
export function writeOclSettings(
  text: string,
  settings: ProjectSettings,
  options: VersionedText = {},
): Result<string, readonly OclDiagnostic[]> {
  const { tree, diagnostics } = parseOfVersion(text, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  const file = bodyOf(tree.body);
  return ok(
    patchOcl(tree, {
      before: asRead(file),
      after: wanted(settings, file),
      style: styleOf(tree),
      nameOf: foldName,
      spelled: (name) => name,
      leftOut: new Set(),
    }),
  );
}

const guidedName = 'default_guided_failure_mode';
const skipName = 'skip_machine_behavior';

function asRead(file: OclBody): readonly Wanted[] {
  const policy = policyOf(file);
  return settingsBlocks({
    guided: textAt(file, guidedName),
    policy:
      policy === null
        ? null
        : [
            flag('allow_deployments_to_no_targets', textAt(policy, 'allow_deployments_to_no_targets') === 'true'),
            flag('exclude_unhealthy_targets', textAt(policy, 'exclude_unhealthy_targets') === 'true'),
            text(skipName, textAt(policy, skipName)),
            texts('target_roles', namesAt(policy, 'target_roles')),
          ],
  });
}

function wanted(settings: ProjectSettings, file: OclBody): readonly Wanted[] {
  const policy = policyOf(file);
  const own = [
    flag('allow_deployments_to_no_targets', settings.allowNoTargets === true),
    flag('exclude_unhealthy_targets', settings.excludeUnhealthy === true),
    text(
      skipName,
      unlessSaid(settings.skipUnavailable, ['None', 'SkipUnavailableMachines'], policy && textAt(policy, skipName)),
    ),
    texts('target_roles', settings.skipRoles ?? []),
  ];
  const isNeeded = policy !== null || own.some((each) => !each.implied);
  return settingsBlocks({
    guided: unlessSaid(settings.guidedFailureDefault, ['EnvironmentDefault', 'On', 'Off'], textAt(file, guidedName)),
    policy: isNeeded ? own : null,
  });
}

/** A default value is not added; a text in the file that the reader does not know stays. */
function unlessSaid<T extends string>(
  value: T | undefined,
  known: readonly [usual: T, ...others: T[]],
  said: string | null,
) {
  const [usual, ...others] = known;
  if (value !== undefined && value !== usual) return value;
  return others.some((each) => each === said) ? null : said;
}

function settingsBlocks({
  guided,
  policy,
}: {
  readonly guided: string | null;
  readonly policy: readonly Wanted[] | null;
}): readonly Wanted[] {
  return inOrder(
    [
      text(guidedName, guided),
      ...(policy === null ? [] : [block('connectivity_policy', { body: () => inOrder(policy, []) })]),
    ],
    [],
  );
}

function policyOf(file: OclBody): OclBody | null {
  const found = blocksOf(file, 'connectivity_policy').at(-1);
  return found === undefined ? null : bodyOf(found.body);
}
