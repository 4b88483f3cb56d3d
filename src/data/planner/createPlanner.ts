import type { Explanation, Plan, PlanColumn } from '../../core/index';
import {
  type Answers,
  type CellAddress,
  createPacker,
  type FromWorker,
  type PlanRequest,
  type Question,
  type ToWorker,
} from './wire';

/** The part of a worker that is used, so that tests can hand in another. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

interface Planner {
  plan(request: PlanRequest, isTrial?: boolean): Promise<Plan | null>;
  columns(request: PlanRequest, environment: string, by: 'role' | 'target'): Promise<readonly PlanColumn[]>;
  explain(request: PlanRequest, cell: CellAddress): Promise<Explanation | null>;
}

interface Job {
  readonly request: PlanRequest;
  readonly question: Question;
  readonly resolve: (answer: Answers[keyof Answers] | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The simulator on its own thread. One question is with the worker at a time; a waiting plan or explanation gives way
 * to a newer one of its kind and resolves to null, so that fast typing never queues up work.
 */
export function createPlanner(start: () => WorkerLike): Planner {
  const waiting: Job[] = [];
  let worker: WorkerLike | null = null;
  let pack = createPacker();
  let running: { readonly number: number; readonly job: Job } | null = null;
  let lastNumber = 0;

  const ask = <K extends keyof Answers>(request: PlanRequest, question: Question & { kind: K }) =>
    new Promise<Answers[K] | null>((resolve, reject) => {
      if (question.kind !== 'columns') giveWay(waiting, question);
      waiting.push({ request, question, resolve: resolve as Job['resolve'], reject });
      next();
    });

  const next = () => {
    if (running !== null) return;
    const job = takeNext(waiting);
    if (!job) return;
    lastNumber += 1;
    running = { number: lastNumber, job };
    try {
      worker ??= listen(start());
      worker.postMessage({ number: lastNumber, request: pack(job.request), question: job.question });
    } catch (error) {
      running = null;
      job.reject(error instanceof Error ? error : new Error(String(error)));
      next();
    }
  };

  const listen = (made: WorkerLike) => {
    made.onmessage = ({ data }) => {
      if (running?.number !== data.number) return;
      const { job } = running;
      running = null;
      if (data.ok) job.resolve(data.answer);
      else job.reject(new Error(data.message));
      next();
    };
    made.onerror = ({ message }) => {
      // A worker that broke is replaced; the next one starts knowing nothing.
      made.terminate();
      worker = null;
      pack = createPacker();
      const broken = running;
      running = null;
      broken?.job.reject(new Error(message || 'The dry run stopped.'));
      next();
    };
    return made;
  };

  return {
    plan: (request, isTrial = false) => ask(request, { kind: 'plan', isTrial }),
    columns: async (request, environment, by) => (await ask(request, { kind: 'columns', environment, by })) ?? [],
    explain: (request, cell) => ask(request, { kind: 'explain', cell }),
  };
}

function giveWay(waiting: Job[], newer: Question): void {
  for (let at = waiting.length - 1; at >= 0; at -= 1) {
    if (isAlike(waiting[at]!.question, newer)) waiting.splice(at, 1)[0]!.resolve(null);
  }
}

/** A tried plan and the one shown are two things; neither replaces the other. */
function isAlike(left: Question, right: Question): boolean {
  if (left.kind === 'plan' && right.kind === 'plan') return left.isTrial === right.isTrial;
  return left.kind === right.kind;
}

/** What a person looks at comes first: an explanation, then opened columns, then the plan. */
function takeNext(waiting: Job[]): Job | undefined {
  const order: readonly Question['kind'][] = ['explain', 'columns', 'plan'];
  for (const kind of order) {
    const at = waiting.findIndex((job) => job.question.kind === kind);
    if (at !== -1) return waiting.splice(at, 1)[0];
  }
  return undefined;
}
