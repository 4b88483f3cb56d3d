import { cleanup, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Process, rowsOf, type StepTemplate, stepFromTemplate } from '../../../src/core/index';
import { processOf, processWith } from '../../support/processOf';
import { rawNamesIn } from '../../support/rawNames';
import { sample } from '../../support/samples';
import { builtinTemplates } from '../../support/templates';
import { openEditor } from './openEditor';

/** Every section opened, and everything folded inside, but not what the file says besides its fields. */
function rawNamesOf(process: Process, selected: string): readonly string[] {
  const { screen } = openEditor(process, selected);
  const closed = () => screen.container.querySelectorAll('button[aria-expanded="false"]:not([aria-haspopup])');
  for (const each of closed()) if (!/^Other settings/.test(each.textContent ?? '')) fireEvent.click(each);
  const found = rawNamesIn(screen.container);
  cleanup();
  return found.map((name) => `${selected}: ${name}`);
}

function withAll(template: StepTemplate): Process {
  const step = stepFromTemplate(template, processWith([]));
  return processWith([{ ...step, id: 'one' }, ...processOf('after').steps]);
}

test('a step of any built-in template shows no name of a property where people have a word', () => {
  const templates = builtinTemplates();
  expect(templates.length).toBeGreaterThanOrEqual(60);
  const found = templates.flatMap((template) =>
    rawNamesOf(withAll(template), 'one').map((raw) => `${template.name}: ${raw}`),
  );
  expect(found).toEqual([]);
}, 240_000);

test.each(['harbor-web', 'shared-template'])(
  'nor does a step of the sample %s',
  (name) => {
    const { process } = sample(name);
    const rows = rowsOf(process).map(({ stepId, actionId }) => (actionId === null ? stepId : `${stepId}/${actionId}`));
    expect(rows.flatMap((row) => rawNamesOf(process, row))).toEqual([]);
  },
  120_000,
);
