import { listed } from '../../../base/words';
import type { Action } from '../../../model/action';
import { namesOf } from '../../../model/namesOf';
import { type ScopeList, scopeExpressionsOf } from '../../../model/scopeExpressions';
import type { Reason, ReasonCode } from '../../reasons/reason';
import type { ReasonLink } from '../../reasons/reasonLink';
import { isRequired } from '../../scenario/isRequired';
import { explain } from '../../words/explain';
import { eachSet, midSentence, shortened, withoutFullStop } from '../../words/phrases';
import type { CheckId, ExplanationCheck } from '../explanation';
import { type Check, checkOf, type Subject, settingOf } from '../subject';

/** Whether it is disabled. */
export const enabledCheck: Check = (subject) =>
  scopeCheck(subject, {
    id: 'enabled',
    label: 'Enabled',
    codes: ['DISABLED'],
    passed: () => 'yes',
    failed: () => 'no, it is disabled',
    links: [settingOf(subject, 'enabled')],
  });

export const environmentCheck: Check = (subject) => {
  const { environment, model } = subject.of.situation;
  return scopeCheck(subject, {
    id: 'environment',
    label: 'Environment',
    codes: ['ENV_EXCLUDED', 'ENV_NOT_INCLUDED'],
    list: 'environments',
    passed: (action) => {
      if (scopeExpressionsOf(action, 'environments').length > 0) return givenPassed(action, 'environments');
      if (action.environments.length > 0)
        return `${environment.name} is one of: ${namesOf(model.environments, action.environments).join(', ')}`;
      if (action.excludedEnvironments.length > 0)
        return `${environment.name} is none of: ${namesOf(model.environments, action.excludedEnvironments).join(', ')}`;
      return 'runs in all';
    },
    failed: (action) => {
      const only = namesOf(model.environments, action.environments);
      const not = namesOf(model.environments, action.excludedEnvironments);
      if (only.length === 0 && scopeExpressionsOf(action, 'environments').length > 0)
        return givenFailed(action, 'environments');
      return only.length > 0 ? `runs only in ${listed(only)}` : `runs everywhere but in ${listed(not)}`;
    },
    links: [settingOf(subject, 'environments')],
  });
};

export const channelCheck: Check = (subject) => {
  const { channel, model, isRunbook } = subject.of.situation;
  if (isRunbook) return checkOf({ id: 'channel', label: 'Channel', mark: 'unused', text: 'runbooks have none' });
  return scopeCheck(subject, {
    id: 'channel',
    label: 'Channel',
    codes: ['CHANNEL_MISMATCH'],
    list: 'channels',
    passed: (action) =>
      scopeExpressionsOf(action, 'channels').length > 0
        ? givenPassed(action, 'channels')
        : action.channels.length === 0
          ? 'runs in all'
          : `${channel.name} is one of: ${namesOf(model.channels, action.channels).join(', ')}`,
    failed: (action) =>
      action.channels.length === 0
        ? givenFailed(action, 'channels')
        : `runs only in ${listed(namesOf(model.channels, action.channels))}, and this is ${channel.name}`,
    links: [settingOf(subject, 'channels'), { kind: 'scenario', part: 'inputs' }],
  });
};

export const tenantCheck: Check = (subject) => {
  const { tenant } = subject.of.situation;
  const isFree = (action: Action) =>
    action.tenantTags.length === 0 && scopeExpressionsOf(action, 'tenantTags').length === 0;
  if (subject.actions.every(isFree))
    return checkOf({ id: 'tenant', label: 'Tenant', mark: 'unused', text: 'not used' });
  return scopeCheck(subject, {
    id: 'tenant',
    label: 'Tenant',
    codes: ['TENANT_TAG_MISMATCH', 'TENANT_TAGS_UNTENANTED'],
    list: 'tenantTags',
    passed: (action) =>
      scopeExpressionsOf(action, 'tenantTags').length > 0
        ? givenPassed(action, 'tenantTags')
        : action.tenantTags.length === 0
          ? 'runs for all'
          : `${tenant?.name} matches: ${eachSet(action.tenantTags)}`,
    failed: (action) => {
      if (action.tenantTags.length === 0) return givenFailed(action, 'tenantTags');
      const tags = eachSet(action.tenantTags);
      return tenant === null
        ? `needs a tenant with ${tags}; this run is for none`
        : `needs ${tags}; ${tenant.name} has ${tenant.tags.length === 0 ? 'no tags' : listed(tenant.tags)}`;
    },
    links: [settingOf(subject, 'tenant-tags'), { kind: 'scenario', part: 'inputs' }],
  });
};

export const leftOutCheck: Check = (subject) =>
  scopeCheck(subject, {
    id: 'left-out',
    label: 'Left out',
    codes: ['USER_SKIPPED'],
    passed: (action) => (isRequired(action) ? 'not by you; it is required' : 'not by you'),
    failed: () => 'by you, in this scenario',
    links: [{ kind: 'scenario', part: 'left-out' }],
  });

interface ScopeCheck {
  readonly id: CheckId;
  readonly label: string;
  readonly codes: readonly ReasonCode[];
  /** The scope list it is about, if expressions can supply that list. */
  readonly list?: ScopeList;
  readonly passed: (action: Action) => string;
  readonly failed: (action: Action) => string;
  readonly links: readonly ReasonLink[];
}

/** A check done for each action of the row; if the results differ, the details list the actions. */
function scopeCheck(subject: Subject, check: ScopeCheck): ExplanationCheck {
  const { id, label, codes, links } = check;
  const stops = subject.actions.map((_, at) =>
    (subject.against[at] ?? []).some((reason) => codes.includes(reason.code)),
  );
  const unclear = subject.actions.map((_, at) =>
    (subject.against[at] ?? []).find((reason) => isUnclear(check, reason)),
  );
  const textAt = (action: Action, at: number) => {
    const unknown = unclear[at];
    if (stops[at]) return check.failed(action);
    return unknown === undefined ? check.passed(action) : withoutFullStop(midSentence(explain(unknown)));
  };
  const texts = subject.actions.map(textAt);
  const failing = stops.filter(Boolean).length;
  const isFailed = failing > 0 && (failing === stops.length || subject.deciding?.reason.code === 'NO_ACTIONS');
  const mark = isFailed ? 'failed' : unclear.some((each) => each !== undefined) ? 'unknown' : 'passed';
  const [first = 'nothing to check'] = texts;
  if (texts.every((text) => text === first)) return checkOf({ id, label, mark, text: first, links });
  const details = subject.actions.map((action, at) => `${action.name}: ${texts[at]}`);
  const text = failing === 0 ? 'differs between actions' : `keeps ${failing} of ${stops.length} actions out`;
  return checkOf({ id, label, mark, text, details, links });
}

function isUnclear({ list }: ScopeCheck, reason: Reason): boolean {
  if (reason.code !== 'SCOPE_UNKNOWN') return false;
  return list === (reason.cause === 'parent' ? 'environments' : reason.list);
}

function givenPassed(action: Action, list: ScopeList): string {
  return `is in the list that ${expressionsOf(action, list)} gives here`;
}

function givenFailed(action: Action, list: ScopeList): string {
  return `is not in the list that ${expressionsOf(action, list)} gives here`;
}

function expressionsOf(action: Action, list: ScopeList): string {
  return shortened(scopeExpressionsOf(action, list).join(', '));
}
