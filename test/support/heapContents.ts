import type { CDPSession } from '@playwright/test';

/** What the objects of a page take, in bytes, and how many elements and listeners there are. */
export interface HeapContents {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] };
  };
  readonly nodes: readonly number[];
}

/** What a script made; the code that the browser compiles grows for a while with each run, whoever runs it. */
const made = ['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string', 'regexp', 'bigint'];

/** What is left in a page once its garbage is collected. */
export async function heapContents(devtools: CDPSession): Promise<HeapContents> {
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (metric: string) => metrics.find(({ name }) => name === metric)?.value ?? 0;
  return { bytes: madeBytes(await snapshotOf(devtools)), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

async function snapshotOf(devtools: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const note = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', note);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', note);
  return JSON.parse(chunks.join(''));
}

function madeBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const counted = new Set(made.map((name) => meta.node_types[0]!.indexOf(name)));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length)
    if (counted.has(nodes[at + type]!)) bytes += nodes[at + size]!;
  return bytes;
}
