import type { JsonObject } from '../../base/json';
import type { ApprovalRule } from '../../model/deploymentModel';
import { satisfiesTags } from '../../model/satisfiesTags';
import { flag, objectsAt, textAt, textsAt } from './fields';
import type { Inventory } from './inventory';

/** The approval rules for the project; empty if a rule names none of its environments. */
export function approvalsOf(entry: JsonObject, inventory: Inventory): readonly ApprovalRule[] {
  const environments = textAt(entry, 'ScopingStrategy') === 'Tag' ? byTags(entry, inventory) : byIds(entry, inventory);
  if (environments.length === 0) return [];
  const { MinimumApproversRequired: minimum, AllowSelfApproval: allowSelf } = entry;
  return [
    {
      name: textAt(entry, 'Name'),
      environments: [...new Set(environments)],
      approvers: [
        ...textsAt(entry, 'ApprovingUserIds').map(inventory.nameIfKnown),
        ...textsAt(entry, 'ApprovingTeamIds').map((id) => `team:${inventory.nameIfKnown(id)}`),
      ],
      ...(typeof minimum === 'number' && minimum > 1 && { minimum }),
      ...(allowSelf === false && { allowSelf }),
      ...flag('disabled', entry['IsDisabled']),
    },
  ];
}

function byIds(entry: JsonObject, { projectId, name }: Inventory): readonly string[] {
  return objectsAt(entry, 'IdScopes')
    .filter((scope) => textAt(scope, 'ProjectId') === projectId)
    .flatMap((scope) => textsAt(scope, 'EnvironmentIds').map(name));
}

/** A side without tags matches nothing, because a rule for everything would be surprising. */
function byTags(entry: JsonObject, { project, entries }: Inventory): readonly string[] {
  const own = project === null ? [] : textsAt(project, 'ProjectTags');
  return objectsAt(entry, 'TagScopes').flatMap((scope) => {
    const [ofProject, ofEnvironment] = [textsAt(scope, 'ProjectTags'), textsAt(scope, 'EnvironmentTags')];
    if (ofProject.length === 0 || ofEnvironment.length === 0 || !satisfiesTags(ofProject, own)) return [];
    return entries('environments')
      .filter((environment) => satisfiesTags(ofEnvironment, textsAt(environment, 'EnvironmentTags')))
      .map((environment) => textAt(environment, 'Name'));
  });
}
