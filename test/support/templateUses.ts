import {
  emptyModel,
  noUseScope,
  type Process,
  type ProcessTemplate,
  type ProcessTemplateUse,
} from '../../src/core/index';
import { processOf } from './processOf';

/** A process template of three steps; the second has two actions and looks for the targets that a parameter names. */
const webService: ProcessTemplate = {
  slug: 'web-service',
  version: '1.4.0',
  parameters: [{ name: 'Web.Tags', type: 'TargetTags' }, { name: 'Web.Region' }],
  steps: [
    { name: 'Collect', actions: [{ name: 'Collect', type: 'Octopus.Script' }] },
    {
      name: 'Publish',
      targetRoles: ['#{Web.Tags}'],
      actions: [
        { name: 'Upload', type: 'Octopus.TentaclePackage' },
        { name: 'Check', type: 'Octopus.Script', required: true, properties: { Where: '#{Web.Region}' } },
      ],
    },
    {
      name: 'Tell the team',
      startTrigger: 'StartWithPrevious',
      actions: [{ name: 'Tell the team', type: 'Octopus.Email', environments: ['Test'] }],
    },
  ],
};

/** A model that knows it. */
export const withWebService = { ...emptyModel, processTemplates: [webService] };

const use: ProcessTemplateUse = {
  slug: 'web-service',
  versionMask: '1.X',
  packageParameters: [],
  parameters: [
    { name: 'Web.Tags', value: 'web, front', extras: [] },
    { name: 'Web.Region', value: '#{Region}', extras: [] },
  ],
  scope: noUseScope,
};

/** A process in the notation of `processOf` where each step with one of these names uses that template. */
export function processUsing(words: string, names: readonly string[], own: Partial<ProcessTemplateUse> = {}): Process {
  const process = processOf(words);
  const steps = process.steps.map((step) =>
    names.includes(step.name) ? { ...step, actions: [], processTemplate: { ...use, ...own } } : step,
  );
  return { ...process, steps };
}
