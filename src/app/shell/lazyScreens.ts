import { fetched, lazyScreen } from '../../ui/lazyScreen';

/** Parts of the process screen that are not always shown; each is fetched when first shown, or ahead of that. */
export const laterScreens = {
  stepEditor: fetched(() => import('../StepDetails')),
  planView: fetched(() => import('../../features/dry-run/PlanView')),
  whyPanel: fetched(() => import('../../features/dry-run/WhyPanel')),
  reorderPane: fetched(() => import('../../features/reorder/ReorderPane')),
  addStep: fetched(() => import('../AddStep')),
  modelTab: fetched(() => import('../ModelTab')),
  overview: fetched(() => import('../../features/overview/ProcessOverview')),
  scenarioPanel: fetched(() => import('../../features/scenario/ScenarioPanel')),
  compareView: fetched(() => import('../../features/compare/CompareView')),
  textView: fetched(() => import('../../features/text-view/TextView')),
} as const;

export const StepEditor = lazyScreen(laterScreens.stepEditor, (module) => module.StepDetails);
export const PlanView = lazyScreen(laterScreens.planView, (module) => module.PlanView);
export const WhyPanel = lazyScreen(laterScreens.whyPanel, (module) => module.WhyPanel);
export const ReorderPane = lazyScreen(laterScreens.reorderPane, (module) => module.ReorderPane);
export const AddStep = lazyScreen(laterScreens.addStep, (module) => module.AddStep);
export const ModelTab = lazyScreen(laterScreens.modelTab, (module) => module.ModelTab);
export const ProcessOverview = lazyScreen(laterScreens.overview, (module) => module.ProcessOverview);
export const ScenarioPanel = lazyScreen(laterScreens.scenarioPanel, (module) => module.ScenarioPanel);
export const CompareView = lazyScreen(laterScreens.compareView, (module) => module.CompareView);
export const TextView = lazyScreen(laterScreens.textView, (module) => module.TextView);
