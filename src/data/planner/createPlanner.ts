import type { Planner, PlanRequest } from '../../core/index';
import type { PackedPlan } from './packedPlan';
import { PlanProgress } from './planProgress';
import { createPlanUnpacker } from './unpackPlan';
import { type Answers, createPacker, type FromWorker, type Question, type Sent, type ToWorker } from './wire';

/** The part of a worker that is used, so that tests can hand in another. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

interface Job {
  readonly request: PlanRequest;
  readonly question: Question;
  /** Of a plan, which comes in slices. */
  readonly progress: PlanProgress | null;
  readonly resolve: (answer: Answers[keyof Answers] | null) => void;
  readonly reject: (error: Error) => void;
}

/** How long a question may keep others waiting, and how long it may take alone, in milliseconds. */
const patience = 10_000;
const longestAnswer = 60_000;

/**
 * The simulator on its own thread. One question is with the worker at a time; a waiting plan or explanation gives way
 * to a newer one of its kind and resolves to null, so that fast typing never queues up work. A plan that takes long
 * comes in slices, between which the others have their turn and a newer plan takes its place.
 *
 * @param later  acts when the page has shown what made the question necessary: packing an edit takes longer than a letter may
 */
export function createPlanner(start: () => WorkerLike, later: (act: () => void) => void = atOnce): Planner {
  const waiting: Job[] = [];
  let worker: WorkerLike | null = null;
  let pack = createPacker();
  let unpackPlan = createPlanUnpacker();
  let running: { readonly number: number; readonly job: Job } | null = null;
  let lastNumber = 0;
  let lastSent: PlanRequest | null = null;

  const ask = <K extends keyof Answers>(
    request: PlanRequest,
    question: Question & { kind: K },
    progress: PlanProgress | null = null,
  ) =>
    new Promise<Answers[K] | null>((resolve, reject) => {
      if (!everyOneCounts.includes(question.kind)) giveWay(waiting, question);
      waiting.push({ request, question, progress, resolve: resolve as Job['resolve'], reject });
      // The first plan is what a person waits for.
      if (lastSent === null) next();
      else later(next);
    });

  const next = () => {
    if (running !== null) return;
    const job = takeNext(waiting);
    if (!job) return;
    lastNumber += 1;
    running = { number: lastNumber, job };
    watch(lastNumber, patience);
    try {
      worker ??= listen(start());
      const request = job.request === lastSent ? null : pack(job.request);
      worker.postMessage({ number: lastNumber, request, question: job.question });
      lastSent = job.request;
    } catch (error) {
      running = null;
      lastSent = null;
      job.reject(errorOf(error));
      next();
    }
  };

  /** A question that takes too long is ended with its worker, sooner if others wait. */
  const watch = (number: number, passed: number) => {
    setTimeout(() => {
      if (running?.number !== number) return;
      if (waiting.length > 0 || passed >= longestAnswer) stop('The dry run took too long and was stopped.');
      else watch(number, passed + patience);
    }, patience);
  };

  /** A worker that broke or hangs is replaced; the next one starts knowing nothing. */
  const stop = (message: string) => {
    worker?.terminate();
    worker = null;
    pack = createPacker();
    unpackPlan = createPlanUnpacker();
    lastSent = null;
    const broken = running;
    running = null;
    broken?.job.reject(new Error(message));
    next();
  };

  const listen = (made: WorkerLike) => {
    made.onmessage = ({ data }) => {
      if (running?.number !== data.number) return;
      const { job } = running;
      running = null;
      if (!data.ok) {
        lastSent = null;
        job.reject(new Error(data.message));
      } else if (job.progress === null) job.resolve(data.answer as Exclude<Sent, PackedPlan>);
      else takeSlice(job, job.progress, data.answer as PackedPlan);
      next();
    };
    made.onerror = ({ message }) => stop(message || 'The dry run stopped.');
    return made;
  };

  /** An unfinished plan waits for its next turn, unless a newer one waits already. */
  const takeSlice = (job: Job, progress: PlanProgress, slice: PackedPlan) => {
    try {
      const plan = progress.take(unpackPlan(slice));
      if (plan !== null) job.resolve(plan);
      else if (!progress.isWanted || waiting.some((other) => asksForTheSame(other.question, job.question)))
        job.resolve(null);
      else waiting.push({ ...job, question: progress.question(isTrialOf(job.question)) });
    } catch (error) {
      job.reject(errorOf(error));
    }
  };

  return {
    plan: (request, isTrial = false, watch) => {
      const progress = new PlanProgress(request, watch ?? null);
      return ask(request, progress.question(isTrial), progress);
    },
    columns: async (request, environment, by) => (await ask(request, { kind: 'columns', environment, by })) ?? [],
    explain: (request, cell) => ask(request, { kind: 'explain', cell }),
    timeline: (request, environment) => ask(request, { kind: 'timeline', environment }),
    outcomes: (request, environment) => ask(request, { kind: 'outcomes', environment }),
    serverPreview: (request, environment) => ask(request, { kind: 'serverPreview', environment }),
    policyInput: (request, environment) => ask(request, { kind: 'policyInput', environment }),
  };
}

function atOnce(act: () => void): void {
  act();
}

/** Questions of which several are asked at once, each for a place of its own on the screen. */
const everyOneCounts: readonly Question['kind'][] = ['columns', 'outcomes', 'serverPreview', 'policyInput'];

function errorOf(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

function isTrialOf(question: Question): boolean {
  return question.kind === 'plan' && question.isTrial;
}

function giveWay(waiting: Job[], newer: Question): void {
  for (let at = waiting.length - 1; at >= 0; at -= 1) {
    if (asksForTheSame(waiting[at]!.question, newer)) waiting.splice(at, 1)[0]!.resolve(null);
  }
}

/** A trial plan and the one on screen are separate; neither replaces the other. */
function asksForTheSame(left: Question, right: Question): boolean {
  if (left.kind === 'plan' && right.kind === 'plan') return left.isTrial === right.isTrial;
  return left.kind === right.kind;
}

/** What a person waits for comes first: an explanation, then expanded columns, then the plan. */
function takeNext(waiting: Job[]): Job | undefined {
  const order: readonly Question['kind'][] = [
    'explain',
    'timeline',
    'columns',
    'outcomes',
    'serverPreview',
    'policyInput',
    'plan',
  ];
  for (const kind of order) {
    const at = waiting.findIndex((job) => job.question.kind === kind);
    if (at !== -1) return waiting.splice(at, 1)[0];
  }
  return undefined;
}
