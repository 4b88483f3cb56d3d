import { lazy } from 'react';

/** Screens fetched when first shown, or ahead of that. */
export const screens = {
  processScreen: () => import('./shell/ProcessScreen'),
  processList: () => import('./library/ProcessList'),
  templatesScreen: () => import('./Templates'),
  settingsScreen: () => import('./settings/SettingsScreen'),
  shortcutDialog: () => import('./shortcutList/ShortcutDialog'),
  assumedDialog: () => import('./assumed/AssumedDialog'),
  addEnvironment: () => import('./assumed/AddEnvironment'),
  newProcess: () => import('./newProcess/NewProcessDialog'),
  saveScenario: () => import('./scenario/SaveScenario'),
  saveTemplate: () => import('./SaveTemplateWindow'),
  saveVersion: () => import('./versions/SaveVersion'),
  versions: () => import('./versions/Versions'),
  sharedScreen: () => import('./share/SharedScreen'),
  shareDialog: () => import('./share/ShareDialog'),
  openProblems: () => import('./shell/OpenProblems'),
  importReview: () => import('../features/import-review/ImportReview'),
  filesDialog: () => import('../features/project-files/FilesDialog'),
  saveReview: () => import('../features/save-review/SaveReview'),
} as const;

/** Not needed by the library. */
export const ProcessScreen = lazy(() => screens.processScreen().then((module) => ({ default: module.ProcessScreen })));
export const SettingsScreen = lazy(() =>
  screens.settingsScreen().then((module) => ({ default: module.SettingsScreen })),
);
export const TemplatesScreen = lazy(() => screens.templatesScreen().then((module) => ({ default: module.Templates })));
export const ShortcutDialog = lazy(() =>
  screens.shortcutDialog().then((module) => ({ default: module.ShortcutDialog })),
);
export const AssumedDialog = lazy(() => screens.assumedDialog().then((module) => ({ default: module.AssumedDialog })));
export const AddEnvironment = lazy(() =>
  screens.addEnvironment().then((module) => ({ default: module.AddEnvironment })),
);
export const NewProcessDialog = lazy(() =>
  screens.newProcess().then((module) => ({ default: module.NewProcessDialog })),
);
export const SaveScenario = lazy(() => screens.saveScenario().then((module) => ({ default: module.SaveScenario })));
export const NameScenario = lazy(() =>
  import('./scenario/NameScenario').then((module) => ({ default: module.NameScenario })),
);
export const SharedScreen = lazy(() => screens.sharedScreen().then((module) => ({ default: module.SharedScreen })));
export const ShareDialog = lazy(() => screens.shareDialog().then((module) => ({ default: module.ShareDialog })));
export const SaveVersion = lazy(() => screens.saveVersion().then((module) => ({ default: module.SaveVersion })));
export const Versions = lazy(() => screens.versions().then((module) => ({ default: module.Versions })));
export const SaveTemplateWindow = lazy(() =>
  screens.saveTemplate().then((module) => ({ default: module.SaveTemplateWindow })),
);
export const OpenProblems = lazy(() => screens.openProblems().then((module) => ({ default: module.OpenProblems })));
export const ImportReview = lazy(() => screens.importReview().then((module) => ({ default: module.ImportReview })));
export const FilesDialog = lazy(() => screens.filesDialog().then((module) => ({ default: module.FilesDialog })));
export const MergeConflictDialog = lazy(() =>
  import('../features/project-files/MergeConflictDialog').then((module) => ({ default: module.MergeConflictDialog })),
);
export const SaveReview = lazy(() => screens.saveReview().then((module) => ({ default: module.SaveReview })));
