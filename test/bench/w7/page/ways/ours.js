// The product: its store, its library and its database, with a planner that does nothing.
import { setActionProperty } from '../../../../../src/core/model/edits/setProperty';
import { createLibrary } from '../../../../../src/data/storage/library/createLibrary';
import { createPageTabs } from '../../../../../src/data/storage/library/pageTabs';
import { createEditorStore } from '../../../../../src/state/createEditorStore';
import { connectLibrary } from '../../../../../src/state/library/connectLibrary';

const never = () => new Promise(() => {});
const planner = { plan: never, columns: never, explain: never, timeline: never, outcomes: never };
const id = 'bench';
const now = () => Date.now();
const newKey = () => crypto.randomUUID();
const save = async () => ({ ok: false, error: { kind: 'failed', message: 'Nothing is saved here.' } });

export const ours = () => {
  const store = createEditorStore({ now, planner, save });
  const { getState } = store;
  const connect = () =>
    connectLibrary(store, { storage: createLibrary(), tabs: createPageTabs(newKey()), save, now, newKey });
  let library;
  const documentNow = () => getState().documents[id];

  /** Ends when the header would say that everything is kept. */
  const kept = async () => {
    if (getState().keeping === 'kept') return;
    await new Promise((done) => {
      const stop = store.subscribe(({ keeping }) => {
        if (keeping !== 'kept') return;
        stop();
        done();
      });
    });
  };
  const show = () =>
    getState().navigate({
      ...{ screen: 'process', documentId: id, tab: 'steps', selection: null },
      ...{ part: null, field: null, panel: null, filter: '' },
    });

  return {
    async create(process) {
      library = connect();
      await library.ready;
      const bytes = new TextEncoder().encode(JSON.stringify(fileOf(process)));
      getState().open([{ name: 'bench.json', path: 'bench.json', bytes, handle: null }], {
        id,
        title: process.name,
        origin: 'file',
      });
      show();
      await kept();
      await library.flush(false);
    },
    async open() {
      library ??= connect();
      await library.ready;
      show();
      return { process: this.read(), undoable: documentNow().past.length };
    },
    edit({ index, step, key, after }) {
      const refusal = getState().edit(`Edit ${index}`, (process) => {
        const { id: stepId, actions } = process.steps[step];
        return setActionProperty(process, stepId, actions[0].id, key, after);
      });
      if (refusal) throw new Error(refusal.message);
      return kept();
    },
    async undoAll() {
      for (let left = documentNow().past.length; left > 0; left -= 1) getState().undo();
      await kept();
    },
    read: () => processOf(documentNow().content.process),
    idle: kept,
  };
};

/** The same facts as a file of the server. */
function fileOf({ steps }) {
  return {
    Id: 'deploymentprocess-1',
    Steps: steps.map(({ name, properties, ...facts }) => ({
      Id: facts.id,
      Name: name,
      Properties: { facts: JSON.stringify(facts) },
      Condition: 'Success',
      StartTrigger: 'StartAfterPrevious',
      PackageRequirement: 'LetOctopusDecide',
      Actions: [{ Id: `${facts.id}-action`, Name: name, ActionType: 'Octopus.Script', Properties: properties }],
    })),
  };
}

function processOf({ steps }) {
  return {
    id: 'process-1',
    name: 'Web shop',
    steps: steps.map(({ name, properties, actions }) => ({
      name,
      ...JSON.parse(properties.get('facts')),
      properties: Object.fromEntries(actions[0].properties),
    })),
  };
}
