import { expect, test } from 'vitest';
import { readProcess, writeProcess } from '../../../../src/core/index';
import { scopeExpressionsOf } from '../../../../src/core/model/scopeExpressions';
import { granted } from '../../../support/granted';
import { actionOf } from '../../../support/processOf';

test('R-313: a bare name is a variable, an expression stays one', () => {
  expect(scopeExpressionsOf(actionOf('a', { environmentsVariable: 'Where' }), 'environments')).toEqual(['#{Where}']);
  expect(scopeExpressionsOf(actionOf('a', { channelsVariable: '#{C},x' }), 'channels')).toEqual(['#{C},x']);
  expect(scopeExpressionsOf(actionOf('a', { tenantTagsVariable: ' ' }), 'tenantTags')).toEqual([]);
  expect(scopeExpressionsOf(actionOf('a'), 'environments')).toEqual([]);
});

test('R-313: several variables of a file add up, and the file keeps every byte', () => {
  const text = `step "a" {
    name = "A"

    action {
        action_type = "Octopus.Script"
        channels_variable = "C"
        environments_variables = ["One", "#{Two}"]
        tenant_tags_variable = "T"
    }
}
`;
  const { process, source, diagnostics } = granted(readProcess(text, null));
  const [action] = process.steps[0]!.actions;
  expect(scopeExpressionsOf(action!, 'environments')).toEqual(['#{One}', '#{Two}']);
  expect(action).toMatchObject({ channelsVariable: 'C', tenantTagsVariable: 'T' });
  expect(diagnostics).toEqual([]);
  expect(writeProcess(process, source)).toBe(text);
});
