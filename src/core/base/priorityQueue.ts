/** A binary heap, of which the first thing is taken next. Adding and taking need logarithmic time. */
export interface PriorityQueue<Thing> {
  readonly first: () => Thing | undefined;
  readonly add: (thing: Thing) => void;
  readonly take: () => Thing | undefined;
}

/** @param compare  negative if the one comes before the other */
export function priorityQueue<Thing>(compare: (one: Thing, other: Thing) => number): PriorityQueue<Thing> {
  const heap: Thing[] = [];
  return {
    first: () => heap[0],
    add: (thing) => {
      let at = heap.push(thing) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (compare(heap[parent]!, thing) <= 0) break;
        heap[at] = heap[parent]!;
        at = parent;
      }
      heap[at] = thing;
    },
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0) sink(heap, last!, compare);
      return first;
    },
  };
}

/** Puts a thing at the top and moves it down until both below come after it. */
function sink<Thing>(heap: Thing[], thing: Thing, compare: (one: Thing, other: Thing) => number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) < 0) child += 1;
    if (compare(thing, heap[child]!) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = thing;
}
