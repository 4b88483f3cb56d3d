import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  asConfigured,
  emptyModel,
  type Plan,
  type PlanRequest,
  type Process,
  renameStep,
  planOf as wholePlanOf,
} from '../../../src/core/index';
import { answer as answerOf } from '../../../src/data/planner/answer';
import { createPlanner, type WorkerLike } from '../../../src/data/planner/createPlanner';
import { createPlanPacker } from '../../../src/data/planner/packPlan';
import { planSlice } from '../../../src/data/planner/planSlice';
import { createPacker, createUnpacker, type ToWorker } from '../../../src/data/planner/wire';
import { processOf } from '../../support/processOf';

const requestOf = (process: Process): PlanRequest => ({ process, model: emptyModel, scenario: asConfigured });
const planOf = (word: string): Plan => ({ rows: [], environments: [], notModelled: [word] });

/** A worker whose answers the test gives by hand. */
function workerByHand() {
  const asked: ToWorker[] = [];
  let started = 0;
  let worker: WorkerLike | null = null;
  const start = (): WorkerLike => {
    started += 1;
    worker = { postMessage: (message) => asked.push(message), terminate() {}, onmessage: null, onerror: null };
    return worker;
  };
  const answer = (word: string) =>
    worker!.onmessage!({ data: { number: asked.at(-1)!.number, ok: true, answer: createPlanPacker()(planOf(word)) } });
  const breakDown = () => worker!.onerror!({ message: 'out of memory' });
  return { start, asked, answer, breakDown, started: () => started };
}

// A question that a test leaves without an answer must not be refused while another test runs.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('a question that hangs makes way for the next one', async () => {
  const { start, answer, started } = workerByHand();
  const planner = createPlanner(start);
  const hanging = planner.explain(requestOf(processOf('a')), {
    stepId: 's',
    actionId: null,
    environment: 'E',
    target: null,
  });
  const refused = expect(hanging).rejects.toThrow('took too long');
  const next = planner.plan(requestOf(processOf('b')));
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
  expect(started()).toBe(2);
  answer('next');
  expect(await next).toEqual(planOf('next'));
});

test('a question alone may take longer, but not forever', async () => {
  const { start } = workerByHand();
  const refused = expect(createPlanner(start).plan(requestOf(processOf('a')))).rejects.toThrow('took too long');
  let isOver = false;
  void refused.then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(50_000);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
});

test('a question is answered by the worker', async () => {
  const { start, answer } = workerByHand();
  const planner = createPlanner(start);
  const plan = planner.plan(requestOf(processOf('build')));
  answer('one');
  expect(await plan).toEqual(planOf('one'));
});

test('while the worker is busy a newer plan replaces the one that waits', async () => {
  const { start, asked, answer } = workerByHand();
  const planner = createPlanner(start);
  const plans = ['a', 'b', 'c'].map((line) => planner.plan(requestOf(processOf(line))));
  expect(asked).toHaveLength(1);
  answer('first');
  answer('last');
  expect(asked).toHaveLength(2);
  expect(await Promise.all(plans)).toEqual([planOf('first'), null, planOf('last')]);
});

test('a plan that is only tried does not replace the one that is shown', async () => {
  const { start, asked, answer } = workerByHand();
  const planner = createPlanner(start);
  const request = requestOf(processOf('a'));
  const running = planner.plan(request);
  const shown = planner.plan(request);
  const tried = planner.plan(requestOf(processOf('b')), true);
  for (const word of ['running', 'shown', 'tried']) answer(word);
  expect(await Promise.all([running, shown, tried])).toEqual(['running', 'shown', 'tried'].map(planOf));
  expect(asked).toHaveLength(3);
});

test('reasons that a person waits for come before the next plan', () => {
  const { start, asked, answer } = workerByHand();
  const planner = createPlanner(start);
  const request = requestOf(processOf('build'));
  void planner.plan(request);
  void planner.plan(request);
  void planner.explain(request, { stepId: 'build', actionId: null, environment: 'Test', target: null });
  answer('first');
  expect(asked.map(({ question }) => question.kind)).toEqual(['plan', 'explain']);
});

test('a failure of the simulator comes back as an error, and the next question works', async () => {
  const { start, asked, answer } = workerByHand();
  const made: WorkerLike[] = [];
  const planner = createPlanner(() => {
    made.push(start());
    return made.at(-1)!;
  });
  const first = planner.plan(requestOf(processOf('build')));
  made[0]!.onmessage!({ data: { number: asked[0]!.number, ok: false, message: 'broken' } });
  await expect(first).rejects.toThrow('broken');
  const second = planner.plan(requestOf(processOf('build')));
  answer('good');
  expect(await second).toEqual(planOf('good'));
});

test('a worker that breaks down is replaced and told everything again', async () => {
  const { start, asked, answer, breakDown, started } = workerByHand();
  const planner = createPlanner(start);
  const process = processOf('build deploy');
  const first = planner.plan(requestOf(process));
  breakDown();
  await expect(first).rejects.toThrow('out of memory');
  const second = planner.plan(requestOf(process));
  expect(started()).toBe(2);
  expect(asked[1]!.request!.steps.every(({ step }) => step !== undefined)).toBe(true);
  answer('good');
  expect(await second).toEqual(planOf('good'));
});

test('an edit of one step sends one step, and the other end has the whole process', () => {
  const pack = createPacker();
  const unpack = createUnpacker();
  const before = processOf('build deploy notify');
  const renamed = renameStep(before, 'deploy', 'ship');
  if (!renamed.ok) throw new Error(renamed.error.message);
  const first = unpack(structuredClone(pack(requestOf(before))));
  const message = pack(requestOf(renamed.value));
  expect(message.steps.map(({ step }) => step?.name)).toEqual([undefined, 'ship', undefined]);
  expect(message.model.model).toBeUndefined();
  const second = unpack(structuredClone(message));
  expect(second.process).toEqual(renamed.value);
  expect(second.process.steps[0]).toBe(first.process.steps[0]);
  expect(second.model).toBe(first.model);
});

test('a step that came back after an undo is sent again', () => {
  const pack = createPacker();
  const unpack = createUnpacker();
  const before = processOf('build deploy');
  const without = { ...before, steps: before.steps.slice(1) };
  for (const process of [before, without, before]) {
    expect(unpack(structuredClone(pack(requestOf(process)))).process).toEqual(process);
  }
});

const longRequest = (words: string): PlanRequest => ({
  process: processOf(words),
  model: { ...emptyModel, environments: ['Dev', 'Test', 'Staging', 'Production'].map((name) => ({ name })) },
  scenario: asConfigured,
});

/** A worker that gets one environment done at a time, when the test says so. */
function slowWorker() {
  const asked: ToWorker[] = [];
  const unpack = createUnpacker();
  const packPlan = createPlanPacker();
  let worker: WorkerLike | null = null;
  let clock = 0;
  const start = (): WorkerLike => {
    worker = {
      postMessage: (message) => asked.push(structuredClone(message)),
      terminate() {},
      onmessage: null,
      onerror: null,
    };
    return worker;
  };
  const goOn = () => {
    const { number, request, question } = asked.at(-1)!;
    const whole = unpack(request);
    const now = () => {
      clock += 1000;
      return clock;
    };
    const answer = question.kind === 'plan' ? packPlan(planSlice(whole, question, now)) : answerOf(whole, question);
    worker!.onmessage!({ data: structuredClone({ number, ok: true, answer }) });
  };
  return { start, asked, goOn };
}

test('a long plan comes environment by environment, the one on screen first, and is whole in the end', async () => {
  const { start, asked, goOn } = slowWorker();
  const parts: string[][] = [];
  const request = longRequest('build deploy');
  const plan = createPlanner(start).plan(request, false, {
    first: 'Staging',
    onPart: (part) => parts.push(part.environments.map(({ environment }) => environment)),
  });
  for (let slice = 0; slice < 4; slice += 1) goOn();
  expect(await plan).toEqual(wholePlanOf(request));
  expect(parts).toEqual([['Staging'], ['Dev', 'Staging']]);
  const [first, second] = (await plan)!.environments;
  expect(first!.cells[0]).toBe(second!.cells[0]);
  expect(asked.map((message) => message.request === null)).toEqual([false, true, true, true]);
});

test('a newer edit ends a long plan after the environment it is at', async () => {
  const { start, asked, goOn } = slowWorker();
  const planner = createPlanner(start);
  const older = planner.plan(longRequest('build'));
  goOn();
  const newer = planner.plan(longRequest('build deploy'));
  goOn();
  expect(await older).toBeNull();
  expect(asked).toHaveLength(3);
  for (let slice = 0; slice < 4; slice += 1) goOn();
  expect(await newer).toEqual(wholePlanOf(longRequest('build deploy')));
});

test('an explanation does not wait for a long plan to end', async () => {
  const { start, asked, goOn } = slowWorker();
  const planner = createPlanner(start);
  const request = longRequest('build');
  const plan = planner.plan(request);
  const { id: stepId } = request.process.steps[0]!;
  const explained = planner.explain(request, { stepId, actionId: null, environment: 'Test', target: null });
  goOn();
  goOn();
  expect(await explained).not.toBeNull();
  expect(asked.map(({ question }) => question.kind)).toEqual(['plan', 'explain', 'plan']);
  for (let slice = 0; slice < 3; slice += 1) goOn();
  expect(await plan).toEqual(wholePlanOf(request));
});

test('a plan that nobody waits for any longer ends after the environment it is at, and tells how far it is', async () => {
  const { start, asked, goOn } = slowWorker();
  const told: (readonly [number, number])[] = [];
  let isWanted = true;
  const plan = createPlanner(start).plan(longRequest('build'), false, {
    first: null,
    onPart: () => {},
    onProgress: (done, of) => told.push([done, of]),
    isWanted: () => isWanted,
  });
  goOn();
  isWanted = false;
  goOn();
  expect(await plan).toBeNull();
  expect(told).toEqual([
    [1, 4],
    [2, 4],
  ]);
  expect(asked).toHaveLength(2);
});

test('after the first plan a question goes to the worker when the page has shown the edit, and only the newest', async () => {
  const { start, asked, answer } = workerByHand();
  const shown: (() => void)[] = [];
  const planner = createPlanner(start, (act) => shown.push(act));
  const first = planner.plan(requestOf(processOf('a')));
  expect(asked).toHaveLength(1);
  answer('first');
  expect(await first).toEqual(planOf('first'));
  const typed = planner.plan(requestOf(processOf('b')));
  const newest = planner.plan(requestOf(processOf('c')));
  expect(asked).toHaveLength(1);
  for (const act of shown) act();
  expect(await typed).toBeNull();
  expect(asked).toHaveLength(2);
  answer('newest');
  expect(await newest).toEqual(planOf('newest'));
});
