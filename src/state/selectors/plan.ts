import type { DeploymentModel, EnvironmentPlan, Plan, PlanCell } from '../../core/index';
import type { EditorState } from '../editorState';
import type { Content } from '../openDocument';
import type { PlanRequest } from '../ports';
import type { Preview } from '../viewState';
import { selectDocument } from './document';
import { modelAround } from './templates';

/** What the plan on screen is computed from; the same object as long as nothing of it changes. Null without a document. */
export function selectPlanRequest(state: EditorState): PlanRequest | null {
  const document = selectDocument(state);
  return document === null ? null : requestOf(document.content, modelAround(state, document), state.preview);
}

/** The plan of the preview environment; null if there is no plan yet or no environment chosen. */
export function selectPreviewPlan(state: EditorState): EnvironmentPlan | null {
  const name = state.preview.environment;
  return state.plan.plan?.environments.find((candidate) => candidate.environment === name) ?? null;
}

/** The verdict of a row in the preview environment; null if there is none (yet). `actionId` null = the step itself. */
export function selectPreviewCell(state: EditorState, stepId: string, actionId: string | null): PlanCell | null {
  const at = state.plan.plan === null ? undefined : placesOf(state.plan.plan).get(rowKey(stepId, actionId));
  return at === undefined ? null : (selectPreviewPlan(state)?.cells[at] ?? null);
}

const requests = new WeakMap<Content, Map<string, PlanRequest>>();

function requestOf(content: Content, model: DeploymentModel, preview: Preview): PlanRequest {
  let byPreview = requests.get(content);
  if (!byPreview) {
    byPreview = new Map();
    requests.set(content, byPreview);
  }
  const key = JSON.stringify([preview.channel, preview.tenant]);
  let request = byPreview.get(key);
  if (request?.model !== model) {
    const { environment: _all, ...run } = content.scenario.run ?? {};
    const tenant = preview.tenant === null ? {} : { tenant: preview.tenant };
    request = {
      process: content.process,
      model,
      scenario: { ...content.scenario, run: { ...run, channel: preview.channel, ...tenant } },
    };
    byPreview.set(key, request);
  }
  return request;
}

const places = new WeakMap<Plan, ReadonlyMap<string, number>>();

function placesOf(plan: Plan): ReadonlyMap<string, number> {
  let known = places.get(plan);
  if (!known) {
    known = new Map(plan.rows.map((row, at) => [rowKey(row.stepId, row.actionId), at]));
    places.set(plan, known);
  }
  return known;
}

function rowKey(stepId: string, actionId: string | null): string {
  return `${stepId} ${actionId ?? ''}`;
}

const remarks = new WeakMap<EnvironmentPlan, ReadonlyMap<string, string>>();

/** The notes of a plan on single steps, by step id, as one text each. */
export function remarksIn(plan: EnvironmentPlan): ReadonlyMap<string, string> {
  let known = remarks.get(plan);
  if (!known) {
    const texts = new Map<string, string>();
    for (const { stepId, sentence } of plan.notes)
      if (stepId !== null) texts.set(stepId, texts.has(stepId) ? `${texts.get(stepId)} ${sentence}` : sentence);
    known = texts;
    remarks.set(plan, known);
  }
  return known;
}

/** The note of the preview environment's plan on a step; null if there is none. */
export function selectPreviewRemark(state: EditorState, stepId: string): string | null {
  const plan = selectPreviewPlan(state);
  return plan === null ? null : (remarksIn(plan).get(stepId) ?? null);
}
