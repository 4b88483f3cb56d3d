import { listed } from '../../base/words';
import type { ScopeFacts } from '../reasons/scopeFacts';
import { eachSet, shortened } from './phrases';
import type { Sentences } from './sentence';

const listWords = { environments: 'environments', channels: 'channels', tenantTags: 'tenant tags' } as const;
const oneOf = { environments: 'environment', channels: 'channel', tenantTags: 'tenant tag' } as const;
const faultWords = {
  error: 'cannot be evaluated here',
  empty: 'gives an empty list here',
  unknown: 'depends on something known only during a deployment',
} as const;

/** Why a step or action is out of scope (RULES.md, section 3). "It" is the step or action. */
export const scopeSentences: Sentences<keyof ScopeFacts> = {
  DISABLED: () => 'It is disabled.',
  ENV_EXCLUDED: ({ excluded }) => `It runs in all environments except ${listed(excluded)}.`,
  ENV_NOT_INCLUDED: ({ only }) => `It runs only in ${listed(only)}.`,
  CHANNEL_MISMATCH: ({ only }) => `It runs only in ${only.length > 1 ? 'channels' : 'channel'} ${listed(only)}.`,
  TENANT_TAG_MISMATCH: ({ tenant, tags }) =>
    `It runs only for tenants with tag ${eachSet(tags)}, which ${tenant} does not have.`,
  TENANT_TAGS_UNTENANTED: ({ tags }) =>
    `It runs only for tenants with tag ${eachSet(tags)}, and this run is for no tenant.`,
  USER_SKIPPED: () => 'You left it out.',
  NO_ACTIONS: () => 'None of its actions belongs to this run, each for its own reason.',
  SCOPE_UNKNOWN: (reason) => {
    if (reason.cause === 'parent')
      return `It names ${reason.parent}, the parent of ${reason.environment}; whether that covers ${reason.environment} is not documented.`;
    if (reason.cause === 'ids')
      return `It names ${listed(reason.ids)}, and the model does not say which ${reason.ids.length > 1 ? listWords[reason.list] : oneOf[reason.list]} that is.`;
    if (reason.cause === 'tenant')
      return `It runs only for tenants with certain tags, and the model does not say which tags ${reason.tenant} has.`;
    const given = `Its ${listWords[reason.list]} are given by ${shortened(reason.expression)}`;
    return reason.cause === 'expression'
      ? `${given}, which ${faultWords[reason.fault]}.`
      : `${given} and by a list as well, and the two do not agree here.`;
  },
  TEMPLATE_UNKNOWN: ({ template, mask }) =>
    `What the process template ${template}${mask === '' ? '' : `, version ${mask}`} does is not known here.`,
};
