// What the measuring script calls in the page; it weighs the heap between two calls.
import { setActionProperty } from '../../../../src/core/model/edits/setProperty';
import { planOf } from '../../../../src/core/simulator/plan/planOf';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { makeProcess } from '../../w7/page/process.js';
import { edited, opened, openWithPlan, undoneOnce } from '../ours.mjs';

const product = { createEditorStore, setActionProperty, planOf };
const base = JSON.stringify(makeProcess());

globalThis.bench = {
  warmUp() {
    edited(product, opened(product));
    openWithPlan(product);
  },
  /** The process as a plain object. */
  plain() {
    this.object = JSON.parse(base);
  },
  open() {
    this.object = null;
    this.store = opened(product);
  },
  edit() {
    edited(product, this.store);
  },
  close() {
    this.store = null;
  },
  openWithPlan() {
    this.whole = openWithPlan(product);
  },
  isRight() {
    return undoneOnce(this.store);
  },
};
