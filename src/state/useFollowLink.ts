import { useCallback } from 'react';
import type { ModelPart, ReasonLink, WhatIfPart } from '../core/index';
import { useEditorStore } from './useEditor';

/** The text of a link to the deciding setting; null for what this screen cannot lead to. */
export function linkText(link: ReasonLink): string | null {
  if (link.kind === 'setting') return 'Go to setting';
  if (link.kind === 'step') return 'Go to step';
  if (link.kind === 'variable') return `Show ${link.name}`;
  if (link.kind === 'target') return `Show ${link.name}`;
  if (link.kind === 'model') return `Show ${link.name ?? pageWords[link.part]}`;
  // Outputs and missing values are entered in the line itself.
  return link.names === undefined && link.part !== 'outputs' ? 'Show the what-ifs' : null;
}

const pageWords: Readonly<Record<ModelPart, string>> = {
  environments: 'the environments',
  targets: 'the targets',
  channels: 'the channels',
  lifecycles: 'the lifecycles',
  tenants: 'the tenants',
  freezes: 'the freezes',
  approvals: 'the approvals',
  settings: 'the settings',
  variables: 'the variables',
  earlier: 'earlier deployments',
};

/** The text of a link to where a missing fact is entered; each link has one. */
export function remedyText(link: ReasonLink): string {
  return link.kind === 'scenario' ? partWords[link.part] : (linkText(link) ?? 'Show');
}

/** What each part of the what-if panel is for, in the order of the panel. */
export const partWords: Readonly<Record<WhatIfPart, string>> = {
  inputs: 'Set the start of the run',
  values: 'Give a value',
  gates: 'Give the answer',
  history: 'Set earlier deployments',
  'left-out': 'Leave out',
  failures: 'Try a failure',
  outputs: 'Give sample values',
  people: 'Choose the answer',
  targets: 'Choose targets',
  times: 'Set times',
};

/** Goes to the setting or step a reason links to, and keeps the Why panel open. */
export function useFollowLink(): (link: ReasonLink) => void {
  const store = useEditorStore();
  return useCallback(
    (link) => {
      const { changeView } = store.getState();
      if (link.kind === 'setting') {
        const selection = { stepId: link.stepId, actionId: link.actionId };
        changeView({ tab: 'steps', part: null, selection, field: link.field });
      } else if (link.kind === 'variable') {
        changeView({ tab: 'model', part: 'variables', field: link.name });
      } else if (link.kind === 'target') {
        changeView({ tab: 'model', part: 'targets', field: link.name });
      } else if (link.kind === 'model') {
        changeView({ tab: 'model', part: link.part, field: link.name });
      } else if (link.kind === 'scenario') {
        changeView({ panel: { kind: 'scenario', part: link.part } });
      } else if (link.kind === 'step') {
        changeView({ tab: 'steps', part: null, selection: { stepId: link.stepId, actionId: null }, field: null });
      }
    },
    [store],
  );
}
