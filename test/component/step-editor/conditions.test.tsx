import { act, screen as shown } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renameStep } from '../../../src/core/index';
import { silentPlanner } from '../../support/editorWith';
import { planOf, planWhere } from '../../support/planWhere';
import { actionOf, processOf, processWith, stepOf } from '../../support/processOf';
import { violationsIn } from '../../support/violationsIn';
import { openEditor, smallModel } from './openEditor';

const oneAction = (fields: Parameters<typeof actionOf>[1]) => {
  const process = processOf('build');
  return { ...process, steps: [{ ...process.steps[0]!, actions: [actionOf('build', fields)] }] };
};

const chipsOf = (list: string) =>
  shown.queryByRole('list', { name: list })?.textContent?.replace(/Add$/, '') ?? 'no such list';

test('environments: only these, chosen as chips', async () => {
  const { user, group, step, screen, labels } = openEditor('build', 'build');
  await user.click(group('Environments').getByRole('radio', { name: 'Only these' }));
  expect(labels()).toEqual([]);
  expect(screen.getByText(/No name yet/)).toBeVisible();
  const adder = screen.getByRole('combobox', { name: 'Add to Environments it runs in' });
  await user.type(adder, 'prod{Enter}');
  await user.type(adder, 'dev{Enter}');
  expect(step('build').actions[0]?.environments).toEqual(['prod', 'dev']);
  expect(screen.queryByText(/No name yet/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove Prod' }));
  expect(step('build').actions[0]?.environments).toEqual(['dev']);
});

test('environments: names move over from only to except, and all takes them away', async () => {
  const { user, group, step } = openEditor('build@Dev', 'build');
  await user.click(group('Environments').getByRole('radio', { name: 'All except these' }));
  expect(step('build').actions[0]).toMatchObject({ environments: [], excludedEnvironments: ['Dev'] });
  expect(chipsOf('Environments it does not run in')).toBe('Dev');
  await user.click(group('Environments').getByRole('radio', { name: 'All' }));
  expect(step('build').actions[0]).toMatchObject({ environments: [], excludedEnvironments: [] });
});

test('a file with both lists shows both, keeps each, and names the environments in both', async () => {
  const process = oneAction({ environments: ['Dev', 'Prod'], excludedEnvironments: ['Prod'] });
  const { user, group, step, screen } = openEditor(process, 'build');
  expect(screen.getByRole('group', { name: 'Environments' })).toHaveAccessibleDescription(/Prod is in both lists/);
  expect(chipsOf('Environments it runs in')).toBe('DevProd');
  expect(chipsOf('Environments it does not run in')).toBe('Prod');
  await user.click(screen.getByRole('button', { name: 'Remove Dev' }));
  expect(step('build').actions[0]).toMatchObject({ environments: ['Prod'], excludedEnvironments: ['Prod'] });
  await user.click(group('Environments').getByRole('radio', { name: 'All except these' }));
  expect(step('build').actions[0]).toMatchObject({ environments: [], excludedEnvironments: ['Prod'] });
});

test('environments that are expressions or come from a variable are said and kept', async () => {
  const process = oneAction({ environments: ['#{Env}'], environmentsVariable: 'Places' });
  const { user, step, screen } = openEditor(process, 'build');
  expect(chipsOf('Environments it runs in')).toBe('#{Env}an expression');
  await user.type(screen.getByRole('textbox', { name: 'Variable with environments' }), '2');
  expect(step('build').actions[0]).toMatchObject({ environments: ['#{Env}'], environmentsVariable: 'Places2' });
});

test('names are offered as the file writes them: slugs, or the spelling in use', async () => {
  const model = { ...smallModel, environments: [{ name: 'Pre Prod' }, { name: 'Main Site' }] };
  const process = processOf('a@pre-prod b');
  const named = { ...process.steps[1]!, actions: [actionOf('b', { environments: ['Main Site'] })] };
  const { user, screen, step } = openEditor({ ...process, steps: [process.steps[0]!, named] }, 'b', { model });
  expect(screen.getByRole('list', { name: 'Environments it runs in' })).not.toHaveTextContent('not in the model');
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments it runs in' }), 'pre-prod{Enter}');
  expect(step('b').actions[0]?.environments).toEqual(['Main Site', 'pre-prod']);
});

test('a name that the model does not have is kept and said', () => {
  const { screen } = openEditor('build@Moon', 'build');
  expect(screen.getByRole('list', { name: 'Environments it runs in' })).toHaveTextContent('Moonnot in the model');
});

test('channels: any, or only these', async () => {
  const model = { ...smallModel, channels: [{ name: 'Default' }, { name: 'Hotfix' }] as never };
  const { user, group, step, screen } = openEditor('build', 'build', { model });
  await user.click(group('Channels').getByRole('radio', { name: 'Only these' }));
  await user.type(screen.getByRole('combobox', { name: 'Add to Channels it runs for' }), 'HOTFIX{Enter}');
  expect(step('build').actions[0]?.channels).toEqual(['hotfix']);
  await user.click(group('Channels').getByRole('radio', { name: 'Any' }));
  expect(step('build').actions[0]?.channels).toEqual([]);
});

test('run condition: an expression, with its result in each environment', async () => {
  const { ports, model } = planWhere(processOf('build deploy'), { Test: { deploy: 'Skipped' } });
  const { user, group, step, screen, labels } = openEditor('build deploy', 'deploy', { ports, model });
  expect(screen.queryByRole('combobox', { name: 'Expression' })).toBeNull();
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  await user.click(screen.getByRole('combobox', { name: 'Expression' }));
  await user.paste('#{RunIt}');
  expect(step('deploy').condition).toBe('Variable');
  expect(step('deploy').properties.get('Octopus.Step.ConditionVariableExpression')).toBe('#{RunIt}');
  expect(labels()).toEqual(['Change the run condition of "deploy"']);
  expect(
    await screen.findByRole('row', { name: /Test #\{RunIt\} The following tokens were unable .* Skipped It Skipped/ }),
  ).toBeVisible();
  await user.click(group('Run condition').getByRole('radio', { name: 'Always' }));
  expect(step('deploy').condition).toBe('Always');
  expect(screen.queryByRole('combobox', { name: 'Expression' })).toBeNull();
});

test('names and filters are offered while an expression is written, and taken by key', async () => {
  const variables = [
    { name: 'RunSmokeTests', value: 'True' },
    { name: 'Other', value: 'x' },
  ];
  const { user, group, step, screen } = openEditor('build', 'build', { model: { ...smallModel, variables } });
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  const field = screen.getByRole('combobox', { name: 'Expression' });
  const expression = () => step('build').properties.get('Octopus.Step.ConditionVariableExpression');
  await user.type(field, '#{{smoke');
  expect(await screen.findByRole('option', { name: /RunSmokeTests/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  expect(expression()).toBe('#{RunSmokeTests');
  await user.type(field, ' | ToUp');
  await user.keyboard('{Tab}}');
  expect(expression()).toBe('#{RunSmokeTests | ToUpper}');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a variable is found with its value and put where the caret is', async () => {
  const variables = [
    { name: 'RunSmokeTests', value: 'True' },
    { name: 'Other', value: 'x' },
  ];
  const { user, group, step, screen } = openEditor('build', 'build', { model: { ...smallModel, variables } });
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  await user.click(screen.getByRole('combobox', { name: 'Expression' }));
  await user.paste('ab');
  await user.keyboard('{ArrowLeft}');
  await user.click(screen.getByRole('button', { name: 'Insert a variable into Expression' }));
  await user.keyboard('smoke');
  expect(screen.getByRole('list', { name: 'Variables' })).toHaveTextContent(/^RunSmokeTestsTrue$/);
  await user.keyboard('{Enter}');
  expect(step('build').properties.get('Octopus.Step.ConditionVariableExpression')).toBe('a#{RunSmokeTests}b');
  expect(screen.queryByRole('list', { name: 'Variables' })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Expression' })).toHaveFocus();
});

test('an expression that cannot be read says where', async () => {
  const { user, group, screen } = openEditor('build', 'build');
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  const field = screen.getByRole('combobox', { name: 'Expression' });
  await user.click(field);
  await user.paste('#{if A');
  expect(field).toHaveAccessibleDescription(/Line 1, column 1: The tag that begins here has no }/);
  expect(field).toBeInvalid();
});

test('a slip of another language is explained, and written again with a click', async () => {
  const { user, group, screen, step } = openEditor('build', 'build');
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  const field = screen.getByRole('combobox', { name: 'Expression' });
  await user.click(field);
  await user.paste("#{if Env -eq 'Prod'}True#{/if}");
  expect(field).toHaveAccessibleDescription(/Line 1, column 10: -eq does not exist here: texts are compared with ==./);
  expect(screen.getByText('#{if Env == "Prod"}True#{/if}')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Replace it' }));
  expect(step('build').properties.get('Octopus.Step.ConditionVariableExpression')).toBe(
    '#{if Env == "Prod"}True#{/if}',
  );
  expect(field).toBeValid();
  expect(screen.queryByRole('button', { name: 'Replace it' })).toBeNull();
});

test('a condition that is the same in every run says so', async () => {
  const { user, group, screen } = openEditor('build', 'build');
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  await user.click(screen.getByRole('combobox', { name: 'Expression' }));
  await user.paste('Env == "Prod"');
  expect(screen.getByText(/nothing is looked up: the condition is the same in every run/)).toBeVisible();
});

test('a child action has its own condition', async () => {
  const { user, group, step } = openEditor('web(drain,copy)*web', 'web/copy');
  expect(group('Run condition').getAllByRole('radio')).toHaveLength(2);
  await user.click(group('Run condition').getByRole('radio', { name: 'An expression is true' }));
  expect(step('web').actions[1]?.condition).toBe('Variable');
  expect(step('web').condition).toBe('Success');
});

test('the start names the step it would start with, and the first step has none', async () => {
  const { user, group, step, select, screen } = openEditor('build deploy', 'deploy');
  await user.click(group('Start').getByRole('radio', { name: 'Together with 1 build' }));
  expect(step('deploy').startTrigger).toBe('StartWithPrevious');
  screen.unmount();
  select('build');
  const first = openEditor('build deploy', 'build');
  expect(first.group('Start').getByRole('radio', { name: 'Together with the previous step' })).toBeDisabled();
});

test('a first step that starts with the previous says that this has no effect', async () => {
  const { user, group, step } = openEditor('+build', 'build');
  expect(shown.getByRole('group', { name: 'Start' })).toHaveAccessibleDescription(/has no effect/);
  await user.click(group('Start').getByRole('radio', { name: 'After the previous step' }));
  expect(step('build').startTrigger).toBe('StartAfterPrevious');
});

test('required, packages, retries and time limit are written where Octopus reads them', async () => {
  const { user, screen, group, step, labels } = openEditor('build', 'build');
  await user.click(screen.getByRole('checkbox', { name: 'Cannot be left out when deploying' }));
  await user.click(group('Packages').getByRole('radio', { name: 'Before packages are fetched' }));
  await user.type(screen.getByRole('textbox', { name: 'Retries' }), '3');
  await user.type(screen.getByRole('textbox', { name: 'Time limit' }), '15');
  expect(step('build').packageRequirement).toBe('BeforePackageAcquisition');
  expect(step('build').actions[0]?.isRequired).toBe(true);
  expect([...step('build').actions[0]!.properties.values()]).toEqual(['3', '15']);
  expect(labels()).toHaveLength(4);
});

test('switching off and on again, in the conditions and in the head', async () => {
  const { user, screen, step } = openEditor('build', 'build');
  await user.click(screen.getByRole('checkbox', { name: 'On' }));
  expect(step('build').actions[0]?.isDisabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Enable' }));
  expect(step('build').actions[0]?.isDisabled).toBe(false);
  expect(screen.getByRole('checkbox', { name: 'On' })).toBeChecked();
});

test('a step of several actions is switched off with all of them', async () => {
  const { user, screen, step } = openEditor('web(drain,copy)*web', 'web');
  await user.click(screen.getByRole('button', { name: 'Disable' }));
  expect(step('web').actions.map((action) => action.isDisabled)).toEqual([true, true]);
});

test('a value that is not among the choices is shown, kept, and can be replaced', async () => {
  const odd = stepOf('odd', { condition: 'Sometimes', startTrigger: 'AtNoon', packageRequirement: 'Perhaps' });
  const { user, group, step, screen } = openEditor(processWith([stepOf('first'), odd]), 'odd');
  for (const name of ['Run condition', 'Start', 'Packages']) {
    expect(group(name).queryByRole('radio', { checked: true })).toBeNull();
    expect(screen.getByRole('group', { name })).toHaveAccessibleDescription(/is not a standard value; kept as it is/);
  }
  expect(step('odd')).toMatchObject({ condition: 'Sometimes', startTrigger: 'AtNoon', packageRequirement: 'Perhaps' });
  await user.click(group('Run condition').getByRole('radio', { name: 'Earlier steps succeeded' }));
  expect(step('odd').condition).toBe('Success');
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('an action condition that is not among the choices is shown and kept', () => {
  const child = actionOf('copy', { condition: 'Sometimes' });
  const step = stepOf('web', { actions: [actionOf('drain'), child] });
  const { screen } = openEditor(processWith([step]), 'web/copy');
  expect(screen.getByRole('group', { name: 'Run condition' })).toHaveAccessibleDescription(/"Sometimes" is not/);
});

test('previous and next lead through steps and their actions, by button and by key', async () => {
  const { user, screen, store } = openEditor('build web(drain,copy)*web tidy', 'web');
  const selected = () => {
    const { view } = store.getState();
    return view.screen === 'process' ? view.selection : null;
  };
  await user.click(screen.getByRole('button', { name: 'Next: 2.1 drain' }));
  expect(selected()).toEqual({ stepId: 'web', actionId: 'drain' });
  await user.keyboard('{Alt>}{PageUp}{PageUp}{/Alt}');
  expect(selected()).toEqual({ stepId: 'build', actionId: null });
  expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
});

test('an expression can also need no earlier failure, and shows the stored text', async () => {
  const { user, screen, step } = openEditor('build deploy?{Flag}', 'deploy');
  const stored = () => step('deploy').properties.get('Octopus.Step.ConditionVariableExpression');
  await user.click(screen.getByRole('radio', { name: 'No earlier failure' }));
  expect(stored()).toBe('#{unless Octopus.Deployment.Error}#{Flag}#{/unless}');
  expect(screen.getByRole('combobox', { name: 'Expression' })).toHaveValue('#{Flag}');
  await user.type(screen.getByRole('combobox', { name: 'Expression' }), 'x');
  expect(stored()).toBe('#{unless Octopus.Deployment.Error}#{Flag}x#{/unless}');
  await user.click(screen.getByRole('button', { name: 'Show the stored text' }));
  expect(screen.getByRole('combobox', { name: 'Expression' })).toHaveValue(String(stored()));
  await user.click(screen.getByRole('radio', { name: 'Nothing' }));
  expect(stored()).toBe('#{Flag}x');
});

test('the chosen start explains itself in words', async () => {
  const { user, screen, group } = openEditor('build deploy', 'deploy');
  expect(screen.getByText('Starts once 1 build has ended.')).toBeVisible();
  await user.click(group('Start').getByRole('radio', { name: 'Together with 1 build' }));
  expect(screen.getByText('Runs at the same time as 1 build.')).toBeVisible();
});

test('an environment expands to the results on each target', async () => {
  const process = processOf('build deploy*web?{Slow}');
  const { ports, model } = planWhere(process, {});
  const target = (name: string, role: string) => ({ name, environments: ['Test'], roles: [role] });
  const slow = (value: string, machine?: string) => ({
    name: 'Slow',
    value,
    ...(machine === undefined ? {} : { scope: { machine: [machine] } }),
  });
  const { user, screen } = openEditor(process, 'deploy', {
    ports,
    model: {
      ...model,
      targets: [target('web-1', 'web'), target('web-2', 'web'), target('db-1', 'db')],
      variables: [slow('False'), slow('True', 'web-2')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Targets of Test' }));
  expect(screen.getByRole('row', { name: 'web-1 False false' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'web-2 True true' })).toBeVisible();
  expect(screen.queryByRole('row', { name: /db-1/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Targets of Dev' }));
  expect(screen.getByText('No target of Dev has one of its tags.')).toBeVisible();
});

test('a secret is evaluated with its value, and shown as asterisks', async () => {
  const process = processOf('build deploy*web?{Slow}');
  const { ports, model } = planWhere(process, {});
  const { user, screen } = openEditor(process, 'deploy', {
    ports,
    model: {
      ...model,
      targets: [{ name: 'web-1', environments: ['Test'], roles: ['web'] }],
      variables: [{ name: 'Slow', value: 'False', sensitive: true }],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Targets of Test' }));
  expect(screen.getByRole('row', { name: /^web-1 \*+ false$/ })).toBeVisible();
});

test('a start by an expression is offered, written under the known name, and taken back as a whole', async () => {
  const { user, group, step, screen, labels } = openEditor('build deploy', 'deploy');
  await user.click(group('Start').getByRole('radio', { name: 'Together with 1 build if an expression is true' }));
  expect(step('deploy').startTrigger).toBe('Variable');
  const field = screen.getByRole('combobox', { name: 'Start expression' });
  expect(field).toHaveAccessibleDescription(/has not published the name of this property/);
  await user.click(field);
  await user.paste('#{Together}');
  expect(step('deploy').properties.get('Octopus.Step.StartTriggerVariableExpression')).toBe('#{Together}');
  expect(screen.getByRole('combobox', { name: 'Start expression' })).not.toHaveAccessibleDescription(/published/);
  expect(labels()).toEqual(['Change the start of "deploy"']);
  await user.click(group('Start').getByRole('radio', { name: 'After the previous step' }));
  expect(step('deploy')).toMatchObject({ startTrigger: 'StartAfterPrevious', properties: new Map() });
  expect(screen.queryByRole('combobox', { name: 'Start expression' })).toBeNull();
});

test('the name that a file gives to the expression of a start is kept', async () => {
  const key = 'Octopus.Step.StartTriggerExpression';
  const deploy = stepOf('deploy', { startTrigger: 'Variable', properties: new Map([[key, '#{Old}']]) });
  const { user, step, screen } = openEditor(processWith([stepOf('build'), deploy]), 'deploy');
  const field = screen.getByRole('combobox', { name: 'Start expression' });
  await user.clear(field);
  await user.click(field);
  await user.paste('#{New}');
  expect([...step('deploy').properties]).toEqual([[key, '#{New}']]);
});

test('a start by an expression says its result per environment', async () => {
  const deploy = stepOf('deploy', { startTrigger: 'Variable' });
  const process = processWith([stepOf('build'), deploy]);
  const { model } = planWhere(process, {});
  const plan = async () => {
    const planned = planOf(process, {});
    const groupsIn = (environment: string) => (environment === 'Dev' ? [['build', 'deploy']] : [['build'], ['deploy']]);
    return {
      ...planned,
      environments: planned.environments.map((each) => ({ ...each, groups: groupsIn(each.environment) })),
    };
  };
  const { screen } = openEditor(process, 'deploy', { model, ports: { planner: { ...silentPlanner, plan } } });
  expect(await screen.findByText('It starts together with 1 build in Dev, and after 1 build in Test.')).toBeVisible();
});

test('a first step cannot start by an expression, and one of the file that does says that this has no effect', async () => {
  const first = stepOf('build', { startTrigger: 'Variable' });
  const { user, group, step } = openEditor(processWith([first]), 'build');
  expect(shown.getByRole('group', { name: 'Start' })).toHaveAccessibleDescription(/has no effect/);
  await user.click(group('Start').getByRole('radio', { name: 'After the previous step' }));
  expect(step('build').startTrigger).toBe('StartAfterPrevious');
  expect(group('Start').getByRole('radio', { name: /if an expression/ })).toBeDisabled();
});

test('an expression is offered the names there are when one comes into it', async () => {
  const { user, screen, store, openSection } = openEditor('build deploy', 'deploy');
  await openSection('Conditions');
  await user.click(screen.getByRole('radio', { name: /^An expression is true/ }));
  const field = screen.getByRole('combobox', { name: 'Expression' });
  await user.clear(field);
  await user.type(field, '#{{Octopus.Step[[');
  expect(await screen.findByRole('option', { name: /^Octopus\.Step\[build\]\.Status\.Code/ })).toBeVisible();
  await user.keyboard('{Escape}');
  await user.tab();
  act(() => {
    store.getState().edit('Rename "build"', (process) => renameStep(process, 'build', 'compile'));
  });
  await user.type(field, 'c');
  expect(await screen.findByRole('option', { name: /^Octopus\.Step\[compile\]\.Status\.Code/ })).toBeVisible();
  expect(screen.queryByRole('option', { name: /build/ })).toBeNull();
});
