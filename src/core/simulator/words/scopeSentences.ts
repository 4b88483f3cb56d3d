import { listed } from '../../base/words';
import type { reasonCategories } from '../reasons/reason';
import type { Said, Sentences } from './sentence';

/** Why a step or action does not belong to this run (section 3 of the rules). "It" is the step or action. */
export const scopeSentences: Sentences<(typeof reasonCategories.scope)[number]> = {
  DISABLED: () => 'It is disabled.',
  ENV_EXCLUDED: (said) =>
    `It runs in all environments except ${said.all('excluded', said.text('environment', 'this one'))}.`,
  ENV_NOT_INCLUDED: (said) => `It runs only in ${said.all('only', 'other environments')}.`,
  CHANNEL_MISMATCH: (said) =>
    said.list('only').length > 1
      ? `It runs only in channels ${said.all('only')}.`
      : `It runs only in channel ${said.all('only', 'of its own')}.`,
  TENANT_TAG_MISMATCH: (said) =>
    `It runs only for tenants with ${tagsOf(said)}, which ${said.text('tenant', 'this tenant')} does not have.`,
  TENANT_TAGS_UNTENANTED: (said) => `It runs only for tenants with ${tagsOf(said)}, and this run is for no tenant.`,
  USER_SKIPPED: () => 'You left it out.',
  NO_ACTIONS: () => 'None of its actions belongs to this run, each for its own reason.',
};

function tagsOf(said: Said): string {
  return said.has('tags') ? `tag ${listed(said.list('tags'), 'or')}` : 'certain tags';
}
