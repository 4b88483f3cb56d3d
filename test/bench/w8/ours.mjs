import { oclOf } from '../w1/input.mjs';
import { planInput } from '../w3/input.mjs';
import { makeEdits, makeProcess } from '../w7/page/process.js';

const id = 'bench';
const never = () => new Promise(() => {});
const planner = { plan: never, columns: never, explain: never, timeline: never, outcomes: never };
const save = async () => ({ ok: false, error: { kind: 'failed', message: 'Nothing is saved here.' } });

/** The product's store with the process open, read from OCL. */
export function opened({ createEditorStore }, steps = 1000) {
  let time = 0;
  const now = () => {
    time += 10_000;
    return time;
  };
  const store = createEditorStore({ now, planner, save });
  const bytes = new TextEncoder().encode(textOf(steps));
  store.getState().open([{ name: 'deployment_process.ocl', path: 'deployment_process.ocl', bytes, handle: null }], {
    id,
    title: 'Bench',
    origin: 'file',
  });
  store.getState().navigate({
    ...{ screen: 'process', documentId: id, tab: 'steps', selection: null },
    ...{ part: null, field: null, panel: null, filter: '' },
  });
  return store;
}

/** A thousand finished edits of one property each, as the step editor makes them. Gives what the store then holds. */
export function edited({ setActionProperty }, store, steps = 1000) {
  const { edit } = store.getState();
  for (const { index, step, key, after } of makeEdits(makeProcess(steps), 1000)) {
    const refusal = edit(`Edit ${index}`, (process) => {
      const { id: stepId, actions } = process.steps[step];
      return setActionProperty(process, stepId, actions[0].id, key, after);
    });
    if (refusal) throw new Error(refusal.message);
  }
  return store.getState();
}

/** Whether one step of undo gives back the text that stood there, with the whole history in place. */
export function undoneOnce(store) {
  const { documents, undo } = store.getState();
  const { past } = documents[id];
  if (past.length !== 1000) return false;
  undo();
  const { index, step, key, before } = makeEdits(makeProcess(), 1000).at(-1);
  const now = store.getState().documents[id];
  return index === 999 && now.content.process.steps[step].actions[0].properties.get(key) === before;
}

/** All that is held of an open file: its text, tree and model in the store, and the plan of its environments. */
export function openWithPlan(product) {
  const store = opened(product);
  const { process } = store.getState().documents[id].content;
  const { model, scenario } = planInput({ steps: 1, environments: 5, targets: 100 });
  return { store, plan: product.planOf({ process, model, scenario }) };
}

/** The same facts as a file. */
function textOf(count) {
  const steps = makeProcess(count).steps.map(({ id: slug, name, roles, properties }) => ({
    slug,
    name,
    properties: { 'Octopus.Action.TargetRoles': roles.join(',') },
    actions: [{ slug, name, action_type: 'Octopus.Script', properties }],
  }));
  return oclOf({ steps });
}
