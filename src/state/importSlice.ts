import { listed, mergeModel } from '../core/index';
import { openRead } from './documentSlice';
import type { ImportReview } from './importOffer';
import { importReviewOf, isWorthReview } from './importReview';
import type { ImportState } from './importState';
import type { IncomingFile } from './ports';
import { readFiles } from './readFiles';
import { selectDocument } from './selectors/document';
import type { Slice } from './slice';
import { openBeside, showDocument, updateFromFiles } from './takeTwins';

/** The way of files into the app, with a look at what they are before anything changes. */
export const importSlice: Slice<ImportState> = (tools) => ({
  importReview: null,
  offer: (files) => {
    const { get, set } = tools;
    const { order, documents } = get();
    const opened = order.flatMap((id) => documents[id] ?? []);
    const first = readFiles(files, tools.ports.answers?.reader() ?? null);
    const [projectId] = first.projects;
    // Where nothing says which project is meant, the model is that of the first.
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
    // Without it the files are read all the same, and answers among them say that they were not.
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
    const opened = order.flatMap((id) => documents[id] ?? []);
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
    // What belongs to a model is not a process, which is not a problem here; what is broken is one.
    const taken = new Set(review.found.flatMap(({ path, kind }) => (kind === 'broken' ? [] : [path])));
    set({ openProblems: review.read.problems.filter(({ fileName }) => !taken.has(fileName)) });
    get().edit(`Import ${namesOfParts(review.parts)} into the model`, {
      model: (model) => mergeModel(model, review.parts),
    });
    return [way.id];
  },
});

/** The scenario that is all there is to be taken from what was chosen. */
function loneScenario({ files, found, parts, processCount }: ImportReview): IncomingFile | null {
  if (processCount > 0 || Object.keys(parts).length > 0) return null;
  const scenario = found.find(({ kind }) => kind === 'scenario');
  return files.find(({ path }) => path === scenario?.path) ?? null;
}

/** "environments and targets" */
function namesOfParts(parts: object): string {
  return listed(Object.keys(parts)) || 'nothing';
}
