import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  type Plan,
  type Process,
  planOf,
} from '../../../src/core/index';
import type { PackedPlan } from '../../../src/data/planner/packedPlan';
import { createPlanPacker } from '../../../src/data/planner/packPlan';
import { createPlanUnpacker } from '../../../src/data/planner/unpackPlan';
import { processOf } from '../../support/processOf';

const model: DeploymentModel = {
  ...emptyModel,
  environments: ['Dev', 'Test', 'Production'].map((name) => ({ name })),
  targets: ['a', 'b', 'c'].map((name, at) => ({
    name,
    environments: ['Dev', 'Test'].slice(at > 1 ? 1 : 0),
    roles: ['web'],
  })),
};
const scenario = asConfigured;
const many = processOf(Array.from({ length: 300 }, (_, at) => `s${at}${at % 3 === 0 ? '*web' : ''}`).join(' '));

/** Both ends, with a copy of what goes between them. */
function wire() {
  const pack = createPlanPacker();
  const unpack = createPlanUnpacker();
  const sent: PackedPlan[] = [];
  const send = (plan: Plan): Plan => {
    const packed = structuredClone(pack(plan));
    sent.push(packed);
    return unpack(packed);
  };
  return { send, last: () => sent.at(-1)! };
}

function bytesOf(packed: PackedPlan): number {
  const texts = JSON.stringify(packed, (_key, value) => (value instanceof Uint32Array ? [] : value));
  const numbers = packed.environments.flatMap(({ cells }) => (cells === null ? [] : [cells.at, cells.numbers]));
  return texts.length + numbers.reduce((sum, { byteLength }) => sum + byteLength, packed.rows?.at.byteLength ?? 0);
}

function edited(process: Process, at: number, change: Partial<Process['steps'][number]>): Process {
  return { ...process, steps: process.steps.with(at, { ...process.steps[at]!, ...change }) };
}

test('a plan arrives whole, whatever was sent before', () => {
  const { send } = wire();
  const processes = [
    many,
    edited(many, 7, { name: 'renamed' }),
    edited(many, 9, { condition: 'Failure' }),
    { ...many, steps: many.steps.slice(5) },
    many,
    processOf('a(b,c)*web d@Dev'),
    processOf(''),
  ];
  for (const process of processes) {
    const plan = planOf({ process, model, scenario });
    expect(send(plan)).toEqual(plan);
  }
});

test('an edit that changes no verdict sends a row and no cells, and every environment stays the same object', () => {
  const { send, last } = wire();
  const before = send(planOf({ process: many, model, scenario }));
  const whole = bytesOf(last());
  const after = send(planOf({ process: edited(many, 7, { name: 'renamed' }), model, scenario }));
  expect(last().environments).toEqual(
    model.environments.map(({ name }) => ({ environment: name, fields: {}, lists: {}, cells: null })),
  );
  expect(last().rows?.things.map(({ name }) => name)).toEqual(['renamed']);
  expect(after.environments.map((plan, at) => plan === before.environments[at])).toEqual([true, true, true]);
  expect(bytesOf(last())).toBeLessThan(600);
  expect(whole).toBeGreaterThan(20_000);
});

test('an edit that changes verdicts sends one number for each environment where it does', () => {
  const { send, last } = wire();
  send(planOf({ process: many, model, scenario }));
  send(planOf({ process: edited(many, 9, { condition: 'Failure' }), model, scenario }));
  const numbers = last().environments.map(({ cells }) => cells?.numbers.length ?? 0);
  // Production has no targets, which step 9 asks for.
  expect(numbers).toEqual([1, 1, 0]);
  expect(last().cells.length).toBeLessThanOrEqual(2);
});

test('of the warnings of an environment only the one that goes or comes is sent, and the others stay the same objects', () => {
  const { send, last } = wire();
  const words = Array.from({ length: 300 }, (_, at) => `s${at}*${at === 0 ? 'web' : 'nowhere'}`);
  const all = planOf({ process: processOf(words.join(' ')), model, scenario });
  const before = send(all).environments[0]!.warnings;
  const whole = bytesOf(last());
  expect(before).toHaveLength(299);
  const fewer = planOf({ process: processOf(words.with(120, `${words[120]}!`).join(' ')), model, scenario });
  const after = send(fewer);
  expect(after).toEqual(fewer);
  expect(last().environments[0]!.lists.warnings).toEqual({ start: 119, end: 120, things: [] });
  expect(after.environments[0]!.warnings[200]).toBe(before[201]);
  expect(bytesOf(last())).toBeLessThan(whole / 20);
  expect(send(all)).toEqual(all);
  expect(last().environments[0]!.lists.warnings?.things).toHaveLength(1);
});
