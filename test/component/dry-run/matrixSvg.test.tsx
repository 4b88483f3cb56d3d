import { expect, test } from 'vitest';
import { planOf } from '../../../src/core/index';
import { matrixSvg } from '../../../src/features/dry-run/export/matrixSvg';
import { sample } from '../../support/samples';

const { process, model } = sample('harbor-web');

test('the picture of the matrix is well-formed, with every row and no markup from a name', () => {
  const hostile = {
    ...process,
    steps: process.steps.map((step, at) =>
      at === 1 ? { ...step, name: '<script>alert("1")</script> & \u0000' } : step,
    ),
  };
  const plan = planOf({ process: hostile, model, scenario: {} });
  const head = { title: 'Harbor', fileName: null, preview: [], whatIfs: [], madeAt: '', madeBy: '' };
  const svg = matrixSvg({ head, plan, options: { reasons: 'none', rows: 'all' } });
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(read.querySelector('script')).toBeNull();
  expect(read.querySelectorAll('text').length).toBeGreaterThanOrEqual(plan.rows.length * 5);
});
