import type { ContentPatch, DeploymentModel, Process, ProposedChange } from '../core/index';
import type { EditorState } from './editorState';
import type { Content } from './openDocument';

/** The content with a proposed change applied. */
function patched(content: Content, { steps, variables, targets, model, scenario }: ContentPatch): Content {
  return {
    ...content,
    process: withSteps(content.process, steps),
    model: withModel({ ...content.model, ...model }, variables, targets),
    scenario: scenario === undefined ? content.scenario : { ...content.scenario, ...scenario },
  };
}

/** Tries a change as a what-if; process and model stay as they are. */
export function tryChange({ edit, setPreview }: EditorState, { sentence, whatIf }: ProposedChange): void {
  if (whatIf === null) return;
  const { channel, tenant } = whatIf.run ?? {};
  // Channel and tenant belong to the preview; a scenario holds neither.
  setPreview({ ...(channel === undefined ? {} : { channel }), ...(tenant === undefined ? {} : { tenant }) });
  edit(`Assume "${sentence}"`, {
    scenario: (old) => {
      const { channel: _channel, tenant: _tenant, ...run } = whatIf.run ?? old.run ?? {};
      const { run: _before, ...rest } = { ...old, ...whatIf };
      return Object.keys(run).length === 0 ? rest : { ...rest, run };
    },
  });
}

/** Makes a change in the process or the model, as one edit. */
export function applyChange({ edit }: EditorState, { sentence, patch }: ProposedChange): void {
  const { scenario: _whatIf, ...own } = patch;
  edit(`Apply "${sentence}"`, { all: (content) => ({ ok: true, value: patched(content, own) }) });
}

/** Whether a change is an edit of the process or the model, and not of the scenario alone. */
export function canApply({ patch: { scenario: _whatIf, ...edits } }: ProposedChange): boolean {
  return Object.keys(edits).length > 0;
}

function withSteps(process: Process, steps: ContentPatch['steps']): Process {
  if (steps === undefined) return process;
  const byId = new Map(steps.map((step) => [step.id, step]));
  return { ...process, steps: process.steps.map((step) => byId.get(step.id) ?? step) };
}

function withModel(
  model: DeploymentModel,
  variables: ContentPatch['variables'],
  targets: ContentPatch['targets'],
): DeploymentModel {
  if (variables === undefined && targets === undefined) return model;
  const byName = new Map((targets ?? []).map((target) => [target.name, target]));
  return {
    ...model,
    ...(variables === undefined ? {} : { variables }),
    targets: targets === undefined ? model.targets : model.targets.map((target) => byName.get(target.name) ?? target),
  };
}
