import type { JsonObject } from '../base/json';
import type { StepTemplate } from './stepTemplate';
import { draftOf } from './templateDraft';
import { type TemplateStamp, writeDraft } from './writeDraft';

/** Fields that are meaningful only where the template comes from. */
const foreign = ['Links', 'SpaceId', 'SensitiveProperties', 'HistoryUrl', 'Website'];

/**
 * The record of a person's own copy of a template: for a library template everything it has, for a built-in one what a
 * new step starts with and no parameters. The copy starts at version 1.
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
