// What the measuring script calls in the page; it weighs the heap between two calls.
import { setActionProperty } from '../../../../src/core/model/edits/setProperty';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { makeProcess } from '../../w7/page/process.js';
import { edited, opened, undoneOnce } from '../ours.mjs';

const product = { createEditorStore, setActionProperty };
const base = JSON.stringify(makeProcess());

globalThis.bench = {
  warmUp() {
    edited(product, opened(product));
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
  isRight() {
    return undoneOnce(this.store);
  },
};
