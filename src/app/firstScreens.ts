import { lazy } from 'react';
import { fetchFileActions } from '../state/files/filesOfProject';
import { fetchPalette } from './palette/fetchPalette';
import { laterScreens } from './shell/lazyScreens';

const processScreen = () => import('./shell/ProcessScreen');
const templatesScreen = () => import('./Templates');
const settingsScreen = () => import('./settings/SettingsScreen');
const shortcutDialog = () => import('./shortcutList/ShortcutDialog');
const assumedDialog = () => import('./assumed/AssumedDialog');
const addEnvironment = () => import('./assumed/AddEnvironment');
const newProcess = () => import('./newProcess/NewProcessDialog');
const saveScenario = () => import('./scenario/SaveScenario');
const saveTemplate = () => import('./SaveTemplateWindow');
const saveVersion = () => import('./versions/SaveVersion');
const versions = () => import('./versions/Versions');
const sharedScreen = () => import('./share/SharedScreen');
const shareDialog = () => import('./share/ShareDialog');
const openProblems = () => import('./shell/OpenProblems');
const importReview = () => import('../features/import-review/ImportReview');
const filesDialog = () => import('../features/project-files/FilesDialog');
const saveReview = () => import('../features/save-review/SaveReview');

/** What the library does not need. */
export const ProcessScreen = lazy(() => processScreen().then((module) => ({ default: module.ProcessScreen })));
export const SettingsScreen = lazy(() => settingsScreen().then((module) => ({ default: module.SettingsScreen })));
export const TemplatesScreen = lazy(() => templatesScreen().then((module) => ({ default: module.Templates })));
export const ShortcutDialog = lazy(() => shortcutDialog().then((module) => ({ default: module.ShortcutDialog })));
export const AssumedDialog = lazy(() => assumedDialog().then((module) => ({ default: module.AssumedDialog })));
export const AddEnvironment = lazy(() => addEnvironment().then((module) => ({ default: module.AddEnvironment })));
export const NewProcessDialog = lazy(() => newProcess().then((module) => ({ default: module.NewProcessDialog })));
export const SaveScenario = lazy(() => saveScenario().then((module) => ({ default: module.SaveScenario })));
export const NameScenario = lazy(() =>
  import('./scenario/NameScenario').then((module) => ({ default: module.NameScenario })),
);
export const SharedScreen = lazy(() => sharedScreen().then((module) => ({ default: module.SharedScreen })));
export const ShareDialog = lazy(() => shareDialog().then((module) => ({ default: module.ShareDialog })));
export const SaveVersion = lazy(() => saveVersion().then((module) => ({ default: module.SaveVersion })));
export const Versions = lazy(() => versions().then((module) => ({ default: module.Versions })));
export const SaveTemplateWindow = lazy(() => saveTemplate().then((module) => ({ default: module.SaveTemplateWindow })));
export const OpenProblems = lazy(() => openProblems().then((module) => ({ default: module.OpenProblems })));
export const ImportReview = lazy(() => importReview().then((module) => ({ default: module.ImportReview })));
export const FilesDialog = lazy(() => filesDialog().then((module) => ({ default: module.FilesDialog })));
export const MendDialog = lazy(() =>
  import('../features/project-files/MendDialog').then((module) => ({ default: module.MendDialog })),
);
export const SaveReview = lazy(() => saveReview().then((module) => ({ default: module.SaveReview })));

/** Fetches the screens a person is about to need when the browser has nothing else to do, so that the next click finds them there. */
export function fetchAhead(): void {
  const { overview, compareView, stepEditor, planView, whyPanel, reorderPane, addStep, modelTab } = laterScreens;
  const fetchAll = () => {
    for (const screen of [
      processScreen,
      overview,
      stepEditor,
      planView,
      whyPanel,
      openProblems,
      saveReview,
      filesDialog,
      fetchFileActions,
      importReview,
      reorderPane,
      addStep,
      modelTab,
      compareView,
      fetchPalette,
      shortcutDialog,
      saveScenario,
      saveTemplate,
      saveVersion,
      versions,
      sharedScreen,
      shareDialog,
      assumedDialog,
      addEnvironment,
      newProcess,
      settingsScreen,
      templatesScreen,
    ]) {
      // What fails here is asked for again, and told, when it is shown.
      screen().catch(() => {});
    }
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchAll, { timeout: 3000 });
  else setTimeout(fetchAll, 1000);
}
