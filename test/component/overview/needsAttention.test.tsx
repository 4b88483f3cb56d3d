import { expect, test } from 'vitest';
import { emptyModel, planOf } from '../../../src/core/index';
import { NeedsAttention } from '../../../src/features/overview/NeedsAttention';
import { editorWith, fileOf } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

const text = `step "smoke" {
    name = "Smoke"
    condition = "Variable"
    properties = {
        Octopus.Step.ConditionVariableExpression = "#{RunSmokeTests}"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}
`;

test('one reason is one line, also where its words have the name of an environment in them', () => {
  const store = editorWith(processOf('build'));
  const environments = [{ name: 'Development' }, { name: 'Test' }, { name: 'Production' }];
  store.getState().open([fileOf('x.ocl', text)], { id: 'x' });
  const { process } = store.getState().documents['x']!.content;
  const variables = [{ name: 'RunSmokeTests', value: null, scope: {} }];
  const model = { ...emptyModel, environments, variables };
  const { screen } = renderWith(store, <NeedsAttention plan={planOf({ process, model, scenario: {} })} />);
  const lines = screen.getAllByRole('button').map((line) => line.textContent);
  expect(lines).toEqual([expect.stringMatching(/1 Smoke.*"RunSmokeTests"/)]);
});
