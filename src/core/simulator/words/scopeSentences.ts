import { listed } from '../../base/words';
import type { ScopeFacts } from '../reasons/scopeFacts';
import type { Sentences } from './sentence';

/** Why a step or action does not belong to this run (section 3 of the rules). "It" is the step or action. */
export const scopeSentences: Sentences<keyof ScopeFacts> = {
  DISABLED: () => 'It is disabled.',
  ENV_EXCLUDED: ({ excluded }) => `It runs in all environments except ${listed(excluded)}.`,
  ENV_NOT_INCLUDED: ({ only }) => `It runs only in ${listed(only)}.`,
  CHANNEL_MISMATCH: ({ only }) => `It runs only in ${only.length > 1 ? 'channels' : 'channel'} ${listed(only)}.`,
  TENANT_TAG_MISMATCH: ({ tenant, tags }) =>
    `It runs only for tenants with tag ${listed(tags, 'or')}, which ${tenant} does not have.`,
  TENANT_TAGS_UNTENANTED: ({ tags }) =>
    `It runs only for tenants with tag ${listed(tags, 'or')}, and this run is for no tenant.`,
  USER_SKIPPED: () => 'You left it out.',
  NO_ACTIONS: () => 'None of its actions belongs to this run, each for its own reason.',
  TEMPLATE_UNKNOWN: ({ template, mask }) =>
    `What the process template ${template}${mask === '' ? '' : `, version ${mask}`} does is not known here.`,
};
