import { lazy } from 'react';

/** Parts of the process screen that are not always shown; each is fetched when first shown, or ahead of that. */
export const laterScreens = {
  stepEditor: () => import('../StepDetails'),
  planView: () => import('../../features/dry-run/PlanView'),
  whyPanel: () => import('../../features/dry-run/WhyPanel'),
  reorderPane: () => import('../../features/reorder/ReorderPane'),
  addStep: () => import('../AddStep'),
  modelTab: () => import('../ModelTab'),
  overview: () => import('../../features/overview/ProcessOverview'),
  scenarioPanel: () => import('../../features/scenario/ScenarioPanel'),
  compareView: () => import('../../features/compare/CompareView'),
  textView: () => import('../../features/text-view/TextView'),
} as const;

export const StepEditor = lazy(() => laterScreens.stepEditor().then((module) => ({ default: module.StepDetails })));
export const PlanView = lazy(() => laterScreens.planView().then((module) => ({ default: module.PlanView })));
export const WhyPanel = lazy(() => laterScreens.whyPanel().then((module) => ({ default: module.WhyPanel })));
export const ReorderPane = lazy(() => laterScreens.reorderPane().then((module) => ({ default: module.ReorderPane })));
export const AddStep = lazy(() => laterScreens.addStep().then((module) => ({ default: module.AddStep })));
export const ModelTab = lazy(() => laterScreens.modelTab().then((module) => ({ default: module.ModelTab })));
export const ProcessOverview = lazy(() =>
  laterScreens.overview().then((module) => ({ default: module.ProcessOverview })),
);
export const ScenarioPanel = lazy(() =>
  laterScreens.scenarioPanel().then((module) => ({ default: module.ScenarioPanel })),
);
export const CompareView = lazy(() => laterScreens.compareView().then((module) => ({ default: module.CompareView })));
export const TextView = lazy(() => laterScreens.textView().then((module) => ({ default: module.TextView })));
