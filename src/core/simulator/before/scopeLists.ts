import { foldCase } from '../../base/caseless';
import { namesOf } from '../../model/namesOf';
import { satisfiesTags } from '../../model/satisfiesTags';
import type { ScopeList } from '../../model/scopeExpressions';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { ambiguousIds, isAmong } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import type { ActionFacts } from '../scenario/stepFacts';
import type { VariableContext } from '../variables/context';
import { givenList } from './givenList';

/** The result for one list: null = in scope; or a reason, which may be that it is unknown. */
type Answer = Reason | null;

/** Reasons against an action from a list given by expressions, alone or together with a fixed list. */
export function reasonsAgainstGiven(
  situation: Situation,
  facts: ActionFacts,
  list: ScopeList,
  context: VariableContext,
): Answer | undefined {
  const given = facts.given.find((each) => each.list === list);
  if (given === undefined) return undefined;
  const filled = givenList(situation, given, context);
  if (filled.names === null) {
    const { expression, fault } = filled;
    return reasonOf('SCOPE_UNKNOWN', 'R-313', { cause: 'expression', list, expression, fault });
  }
  const byExpression = reasonAgainstList(situation, list, filled.names, filled.shown);
  const fixed = facts.action[list];
  if (fixed.length === 0) return byExpression;
  const byList = reasonAgainstList(situation, list, fixed, fixed);
  if (byList?.code === byExpression?.code) return byList;
  const expression = given.expressions.join(', ');
  return reasonOf('SCOPE_UNKNOWN', 'R-313', { cause: 'two-lists', list, expression });
}

/** The reason against an action that lists names; `shown` are the names for display. */
export function reasonAgainstList(
  situation: Situation,
  list: ScopeList,
  names: readonly string[],
  shown: readonly string[],
): Answer {
  const { channel, tenant, model } = situation;
  switch (list) {
    case 'environments':
      return reasonAgainstEnvironments(situation, names.map(foldCase), shown);
    case 'channels':
      if (isAmong(channel, names.map(foldCase))) return null;
      return (
        idsUnknown(list, ambiguousIds(channel, names, 'channel', model.channels)) ??
        reasonOf('CHANNEL_MISMATCH', 'R-305', { channel: channel.name, only: namesOf(model.channels, shown) })
      );
    case 'tenantTags':
      if (tenant === null) return reasonOf('TENANT_TAGS_UNTENANTED', 'R-307', { tags: shown });
      if (!situation.isTenantKnown)
        return reasonOf('SCOPE_UNKNOWN', 'R-226', { cause: 'tenant', list, tenant: tenant.name });
      return satisfiesTags(names, tenant.tags)
        ? null
        : reasonOf('TENANT_TAG_MISMATCH', 'R-306', { tenant: tenant.name, tags: shown });
  }
}

/** The same for environments, as folded keys. Whether listing a parent includes its children is not documented. */
export function reasonAgainstEnvironments(
  situation: Situation,
  keys: readonly string[],
  shown: readonly string[],
): Answer {
  const { environment, model } = situation;
  if (isAmong(environment, keys)) return null;
  if (namesParent(situation, keys)) return parentUnknown(situation);
  const unclear = idsUnknown('environments', ambiguousIds(environment, shown, 'environment', model.environments));
  if (unclear !== null) return unclear;
  return reasonOf('ENV_NOT_INCLUDED', 'R-303', {
    environment: environment.name,
    only: namesOf(model.environments, shown),
  });
}

/** The reason against an action that excludes environments. */
export function reasonAgainstExcluded(situation: Situation, keys: readonly string[], shown: readonly string[]): Answer {
  const { environment, model } = situation;
  if (isAmong(environment, keys))
    return reasonOf('ENV_EXCLUDED', 'R-304', {
      environment: environment.name,
      excluded: namesOf(model.environments, shown),
    });
  if (namesParent(situation, keys)) return parentUnknown(situation);
  return idsUnknown('environments', ambiguousIds(environment, shown, 'environment', model.environments));
}

/** A list of ids of which it is unknown whether they include this run. */
function idsUnknown(list: ScopeList, ids: readonly string[]): Answer {
  return ids.length === 0 ? null : reasonOf('SCOPE_UNKNOWN', 'R-226', { cause: 'ids', list, ids });
}

function namesParent({ parent }: Situation, keys: readonly string[]): boolean {
  return parent !== null && isAmong(parent, keys);
}

function parentUnknown({ environment, parent }: Situation): Reason {
  const facts = { cause: 'parent', environment: environment.name, parent: parent?.name ?? '' } as const;
  return reasonOf('SCOPE_UNKNOWN', 'R-314', facts);
}
