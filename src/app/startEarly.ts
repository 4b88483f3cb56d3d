import type { WorkerLike } from '../data/planner/createPlanner';
import { startWorker } from '../data/planner/startWorker';
import { loadSample } from '../data/samples/loadSample';
import { samples } from '../data/samples/samples';
import { libraryDatabase } from '../data/storage/library/openDatabase';
import { processIn } from './addressOfProcess';
import type { StartedEarly } from './rest';

/**
 * Starts what the process of an address needs besides its code: the simulator's thread, the browser's database and the files of
 * a sample. They take a while, during which the code is fetched and run.
 */
export function startEarly(hash: string): StartedEarly {
  const asked = processIn(hash);
  const sample = samples.find(({ slug }) => slug === asked);
  let worker: WorkerLike | null = asked === null ? null : startWorker();
  const database = libraryDatabase();
  // A failure is told when the database is asked.
  if (asked !== null) database().catch(() => {});
  return {
    database,
    sample: sample === undefined ? null : { slug: sample.slug, files: loadSample(sample) },
    startWorker: () => {
      const taken = worker ?? startWorker();
      worker = null;
      return taken;
    },
  };
}
