import { sameName } from '../../../base/caseless';
import { satisfiesTags } from '../../../model/satisfiesTags';
import { isMentioned } from '../../scenario/named';
import { settingOf } from '../subject';
import type { Candidate, Proposer } from './candidate';
import { withActions, withChoices } from './edited';

/** Changes of the scope that keeps a row out of the run: its settings, and the choices made for the run. */
export const scopeChanges: Proposer = (request, subject) => {
  const { situation } = subject.of;
  const codes = new Set(subject.against.flatMap((reasons) => reasons.map((reason) => reason.code)));
  const here = situation.environment.name;
  const found: Candidate[] = [];
  if (codes.has('DISABLED'))
    found.push({
      sentence: 'Enable it',
      link: settingOf(subject, 'enabled'),
      request: withActions(request, subject, (action) => ({ ...action, isDisabled: false })),
    });
  if (codes.has('ENV_NOT_INCLUDED') || codes.has('ENV_EXCLUDED'))
    found.push({
      sentence: `Let it run in ${here} too`,
      link: settingOf(subject, 'environments'),
      request: withActions(request, subject, (action) => ({
        ...action,
        environments: action.environments.length === 0 ? [] : [...action.environments, here],
        excludedEnvironments: action.excludedEnvironments.filter((name) => !isMentioned(situation.environment, [name])),
      })),
    });
  if (codes.has('CHANNEL_MISMATCH')) {
    const named = subject.actions.flatMap((action) => action.channels);
    const fitting = request.model.channels.filter((channel) => isMentioned(channel, named));
    for (const { name } of fitting)
      found.push({
        sentence: `Deploy a release of channel ${name}`,
        link: { kind: 'scenario', part: 'inputs' },
        request: withChoices(request, { channel: name }),
      });
    found.push({
      sentence: `Let it run in channel ${situation.channel.name} too`,
      link: settingOf(subject, 'channels'),
      request: withActions(request, subject, (action) => ({
        ...action,
        channels: action.channels.length === 0 ? [] : [...action.channels, situation.channel.name],
      })),
    });
  }
  if (codes.has('TENANT_TAG_MISMATCH') || codes.has('TENANT_TAGS_UNTENANTED')) {
    const tags = subject.actions.flatMap((action) => action.tenantTags);
    const fitting = request.model.tenants.find((tenant) => satisfiesTags(tags, tenant.tags));
    if (fitting !== undefined)
      found.push({
        sentence: `Deploy for tenant ${fitting.name}`,
        link: { kind: 'scenario', part: 'inputs' },
        request: withChoices(request, { tenant: fitting.name }),
      });
    found.push({
      sentence: 'Remove its tenant tags',
      link: settingOf(subject, 'tenant-tags'),
      request: withActions(request, subject, (action) => ({ ...action, tenantTags: [] })),
    });
  }
  if (codes.has('USER_SKIPPED')) {
    const names = [subject.step.name, ...subject.actions.map((action) => action.name)];
    const skip = (request.scenario.run?.skip ?? []).filter((name) => !names.some((own) => sameName(own, name)));
    found.push({
      sentence: 'Do not leave it out',
      link: { kind: 'scenario', part: 'left-out' },
      request: withChoices(request, { skip }),
    });
  }
  return found;
};
