import { lazy } from 'react';

/**
 * Everything the library does not need is fetched when it is first shown, or when the browser has nothing else to do:
 * see `fetchAhead`.
 */
const processScreen = () => import('./ProcessScreen');
const stepEditor = () => import('../../features/step-editor/StepEditor');
const planView = () => import('../../features/dry-run/PlanView');
const whyPanel = () => import('../../features/dry-run/WhyPanel');
const reorderPane = () => import('../../features/reorder/ReorderPane');
const addStep = () => import('../AddStep');
const openProblems = () => import('./OpenProblems');

export const ProcessScreen = lazy(() => processScreen().then((module) => ({ default: module.ProcessScreen })));
export const StepEditor = lazy(() => stepEditor().then((module) => ({ default: module.StepEditor })));
export const PlanView = lazy(() => planView().then((module) => ({ default: module.PlanView })));
export const WhyPanel = lazy(() => whyPanel().then((module) => ({ default: module.WhyPanel })));
export const ReorderPane = lazy(() => reorderPane().then((module) => ({ default: module.ReorderPane })));
export const AddStep = lazy(() => addStep().then((module) => ({ default: module.AddStep })));
export const OpenProblems = lazy(() => openProblems().then((module) => ({ default: module.OpenProblems })));

/** Fetches the screens a person is about to need, so that the next click finds them there. */
export function fetchAhead(): void {
  const fetchAll = () => {
    for (const screen of [processScreen, stepEditor, planView, whyPanel, openProblems, reorderPane, addStep]) {
      // What fails here is asked for again, and told, when it is shown.
      screen().catch(() => {});
    }
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchAll, { timeout: 3000 });
  else setTimeout(fetchAll, 1000);
}
