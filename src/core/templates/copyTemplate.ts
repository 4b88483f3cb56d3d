import type { JsonObject } from '../base/json';
import type { StepTemplate } from './stepTemplate';
import { draftOf } from './templateDraft';
import { type TemplateStamp, writeDraft } from './writeDraft';

/** Fields that only mean something where a template comes from. */
const foreign = ['Links', 'SpaceId', 'SensitiveProperties', 'HistoryUrl', 'Website'];

/**
 * The record of a person's own copy of a template: of a library one with everything it has, of a built-in one with what
 * a new step of it starts with and no parameters yet. It begins again as version 1.
 */
export function copyTemplate(template: StepTemplate, name: string, stamp: Omit<TemplateStamp, 'version'>): JsonObject {
  const whole = { ...stamp, version: 1 };
  if (template.record === null) {
    const draft = {
      ...draftOf({}),
      name,
      description: template.description,
      category: 'other',
      actionType: template.actionType,
    };
    return writeDraft({ ...draft, properties: template.presets, packages: packagesOf(template) }, null, whole);
  }
  const kept = Object.fromEntries(Object.entries(template.record).filter(([key]) => !foreign.includes(key)));
  const own = 'CommunityActionTemplateId' in kept ? { ...kept, CommunityActionTemplateId: null } : kept;
  return writeDraft({ ...draftOf(own), name }, own, whole);
}

function packagesOf(template: StepTemplate) {
  return template.packages.map(({ name, packageId, feed, acquisitionLocation, properties }) => ({
    name,
    packageId,
    feed,
    acquisitionLocation,
    version: null,
    properties,
    extras: [],
  }));
}
