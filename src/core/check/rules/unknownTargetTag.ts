import { hasTag } from '../../model/sameTag';
import { targetTagsOf } from '../../model/stepSettings';
import type { Rule } from '../rule';

/** A target tag that no target of the model has. Silent if the model lists no targets. */
export const unknownTargetTag: Rule = {
  code: 'unknown-target-tag',
  ofStep: ({ step, model: { targets } }) => {
    if (targets.length === 0) return [];
    return targetTagsOf(step)
      .filter((tag) => !tag.includes('#{') && !targets.some(({ roles }) => hasTag(roles, tag)))
      .map((tag) => ({
        severity: 'warning',
        message: `No target of the model has target tag "${tag}".`,
        field: 'target-tags',
      }));
  },
};
