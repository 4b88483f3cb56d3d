import { listed, mergeModel, ownOf } from '../core/index';
import { openRead } from './documentSlice';
import type { ImportReview } from './importOffer';
import { importReviewOf, isWorthReview } from './importReview';
import type { ImportState } from './importState';
import type { IncomingFile } from './ports';
import { readFiles } from './readFiles';
import { selectDocument } from './selectors/document';
import type { ActionsOf, Slice } from './slice';
import { openBeside, showDocument, updateFromFiles } from './updateFromFiles';

/** Brings files into the app, with a review before anything changes. */
export const importSlice: Slice<ActionsOf<ImportState>> = (tools) => ({
  offer: (files) => {
    const { get, set } = tools;
    const { order, documents } = get();
    const opened = order.flatMap((id) => ownOf(documents, id) ?? []);
    const first = readFiles(files, tools.ports.answers?.reader() ?? null);
    const [projectId] = first.projects;
    // If nothing says which project is meant, the model of the first is read.
    const read = projectId === undefined ? first : first.forProject(projectId);
    const review = { ...importReviewOf(files, read, opened), projects: first.projects, projectId: projectId ?? null };
    const scenario = loneScenario(review);
    if (scenario !== null) {
      if (selectDocument(get()) !== null) get().openScenario(scenario, read.valueOf(scenario.path));
      else
        get().notify(`"${scenario.name}" is a scenario. Open the process it is for, then the file.`, { tone: 'error' });
      return [];
    }
    if (!isWorthReview(review)) return openRead(tools, read);
    set({ importReview: review });
    return [];
  },
  prepareOffer: (files) => {
    const { answers } = tools.ports;
    if (answers === undefined || answers.reader() !== null || files.every(({ path }) => path.endsWith('.ocl')))
      return null;
    // Without the reader the files are still read, and server answers are reported as not read.
    return answers.fetch().then(
      () => {},
      () => {},
    );
  },
  closeImport: () => tools.set({ importReview: null }),
  chooseProject: (projectId) => {
    const { get, set } = tools;
    const review = get().importReview;
    if (review === null) return;
    const { order, documents } = get();
    const opened = order.flatMap((id) => ownOf(documents, id) ?? []);
    const read = review.read.forProject(projectId);
    set({ importReview: { ...importReviewOf(review.files, read, opened), projects: review.projects, projectId } });
  },
  takeImport: (way) => {
    const { get, set } = tools;
    const review = get().importReview;
    if (review === null) return [];
    set({ importReview: null });
    if (way.kind === 'open') return openRead(tools, review.read);
    if (way.kind === 'replace') return updateFromFiles(tools, review);
    if (way.kind === 'compare') return openBeside(tools, review);
    showDocument(tools, way.id, 'model');
    // A file with a part of a model is not a process, which is fine here; a broken file is a problem.
    const taken = new Set(review.found.flatMap(({ path, kind }) => (kind === 'broken' ? [] : [path])));
    set({ openProblems: review.read.problems.filter(({ fileName }) => !taken.has(fileName)) });
    get().edit(`Import ${namesOfParts(review.parts)} into the model`, {
      model: (model) => mergeModel(model, review.parts),
    });
    return [way.id];
  },
});

/** The scenario, if it is all that the chosen files contain. */
function loneScenario({ files, found, parts, processCount }: ImportReview): IncomingFile | null {
  if (processCount > 0 || Object.keys(parts).length > 0) return null;
  const scenario = found.find(({ kind }) => kind === 'scenario');
  return files.find(({ path }) => path === scenario?.path) ?? null;
}

/** "environments and targets" */
function namesOfParts(parts: object): string {
  return listed(Object.keys(parts)) || 'nothing';
}
