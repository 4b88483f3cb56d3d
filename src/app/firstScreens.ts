import { fetched, lazyScreen } from '../ui/lazyScreen';

/** Screens fetched when first shown, or ahead of that. */
export const screens = {
  processScreen: fetched(() => import('./shell/ProcessScreen')),
  processList: fetched(() => import('./library/ProcessList')),
  templatesScreen: fetched(() => import('./Templates')),
  settingsScreen: fetched(() => import('./settings/SettingsScreen')),
  shortcutDialog: fetched(() => import('./shortcutList/ShortcutDialog')),
  assumedDialog: fetched(() => import('./assumed/AssumedDialog')),
  addEnvironment: fetched(() => import('./assumed/AddEnvironment')),
  newProcess: fetched(() => import('./newProcess/NewProcessDialog')),
  saveScenario: fetched(() => import('./scenario/SaveScenario')),
  saveTemplate: fetched(() => import('./SaveTemplateWindow')),
  saveVersion: fetched(() => import('./versions/SaveVersion')),
  versions: fetched(() => import('./versions/Versions')),
  sharedScreen: fetched(() => import('./share/SharedScreen')),
  shareDialog: fetched(() => import('./share/ShareDialog')),
  openProblems: fetched(() => import('./shell/OpenProblems')),
  importReview: fetched(() => import('../features/import-review/ImportReview')),
  filesDialog: fetched(() => import('../features/project-files/FilesDialog')),
  saveReview: fetched(() => import('../features/save-review/SaveReview')),
} as const;

/** Not needed by the library. */
export const ProcessScreen = lazyScreen(screens.processScreen, (module) => module.ProcessScreen);
export const SettingsScreen = lazyScreen(screens.settingsScreen, (module) => module.SettingsScreen);
export const TemplatesScreen = lazyScreen(screens.templatesScreen, (module) => module.Templates);
export const ShortcutDialog = lazyScreen(screens.shortcutDialog, (module) => module.ShortcutDialog);
export const AssumedDialog = lazyScreen(screens.assumedDialog, (module) => module.AssumedDialog);
export const AddEnvironment = lazyScreen(screens.addEnvironment, (module) => module.AddEnvironment);
export const NewProcessDialog = lazyScreen(screens.newProcess, (module) => module.NewProcessDialog);
export const SaveScenario = lazyScreen(screens.saveScenario, (module) => module.SaveScenario);
export const NameScenario = lazyScreen(
  fetched(() => import('./scenario/NameScenario')),
  (module) => module.NameScenario,
);
export const SharedScreen = lazyScreen(screens.sharedScreen, (module) => module.SharedScreen);
export const ShareDialog = lazyScreen(screens.shareDialog, (module) => module.ShareDialog);
export const SaveVersion = lazyScreen(screens.saveVersion, (module) => module.SaveVersion);
export const Versions = lazyScreen(screens.versions, (module) => module.Versions);
export const SaveTemplateWindow = lazyScreen(screens.saveTemplate, (module) => module.SaveTemplateWindow);
export const OpenProblems = lazyScreen(screens.openProblems, (module) => module.OpenProblems);
export const ImportReview = lazyScreen(screens.importReview, (module) => module.ImportReview);
export const FilesDialog = lazyScreen(screens.filesDialog, (module) => module.FilesDialog);
export const MergeConflictDialog = lazyScreen(
  fetched(() => import('../features/project-files/MergeConflictDialog')),
  (module) => module.MergeConflictDialog,
);
export const SaveReview = lazyScreen(screens.saveReview, (module) => module.SaveReview);
