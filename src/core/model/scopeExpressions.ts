import type { Action } from './action';
import type { Extra } from './extra';

/** The lists of an action that a variable can supply. */
export type ScopeList = 'environments' | 'channels' | 'tenantTags';

/** The field for one variable, and the names in files for several (T-09). */
const fields: Readonly<Record<ScopeList, readonly [one: keyof Action & `${ScopeList}Variable`, several: string]>> = {
  environments: ['environmentsVariable', 'environments_variables'],
  channels: ['channelsVariable', 'channels_variables'],
  tenantTags: ['tenantTagsVariable', 'tenant_tags_variables'],
};

/**
 * The expressions that supply one of an action's lists; empty if the list is fixed. A bare name is read as a variable:
 * `Where` means `#{Where}`.
 */
export function scopeExpressionsOf(action: Action, list: ScopeList): readonly string[] {
  const [one, several] = fields[list];
  if (action.extras.length === 0 && !action[one]) return noTexts;
  const texts = [action[one] ?? '', ...textsIn(action.extras, several)];
  return texts.filter((text) => text.trim() !== '').map((text) => (text.includes('#{') ? text : `#{${text.trim()}}`));
}

const noTexts: readonly string[] = [];

/** A list of an action that is supplied by expressions. */
export interface GivenList {
  readonly list: ScopeList;
  readonly expressions: readonly string[];
}

/** All lists of an action that are supplied by expressions; usually none. */
export function givenListsOf(action: Action): readonly GivenList[] {
  let given: readonly GivenList[] = none;
  for (const list of ['environments', 'channels', 'tenantTags'] as const) {
    const expressions = scopeExpressionsOf(action, list);
    if (expressions.length > 0) given = [...given, { list, expressions }];
  }
  return given;
}

const none: readonly GivenList[] = [];

function textsIn(extras: readonly Extra[], name: string): readonly string[] {
  return extras.flatMap((extra) => {
    if (extra.kind !== 'attribute' || extra.name !== name) return [];
    const { value } = extra;
    if (value.kind === 'text') return [value.text];
    return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
  });
}
