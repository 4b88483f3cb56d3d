import { expect, test } from 'vitest';
import { readFormlessTypes, typeKnowledgeOf } from '../../../../src/core/index';
import { actionOf } from '../../../support/processOf';
import { builtinTemplates, formlessTypes } from '../../../support/templates';

const knowledgeOf = (actionType: string | null) =>
  typeKnowledgeOf(actionOf('a', { actionType }), builtinTemplates(), formlessTypes());

test('the catalogue names twelve types that have no form', () => {
  expect(formlessTypes()).toHaveLength(12);
  expect(formlessTypes()[0]).toEqual({
    actionType: 'aws-ecs',
    name: 'Deploy Amazon ECS Service (step package)',
    replacedBy: 'Octopus.AwsDeployEcsService',
  });
});

test('a type is known with a form, by name, or not at all, ignoring case', () => {
  expect(knowledgeOf('octopus.script')).toMatchObject({ kind: 'form', template: { actionType: 'Octopus.Script' } });
  expect(knowledgeOf('KUSTOMIZE')).toMatchObject({
    kind: 'name',
    type: { replacedBy: 'Octopus.Kubernetes.Kustomize' },
  });
  expect(knowledgeOf('Octopus.HealthCheck.Kubernetes')).toMatchObject({ kind: 'name', type: { replacedBy: null } });
  expect(knowledgeOf('Acme.Teleport')).toEqual({ kind: 'unknown', actionType: 'Acme.Teleport' });
});

test('an action without a type has none to know', () => {
  expect(knowledgeOf(null)).toEqual({ kind: 'none' });
  expect(knowledgeOf('')).toEqual({ kind: 'none' });
});

test.each([null, [], 'text', { legacyActionTypes: 7, hiddenActionTypes: [null, ''] }])('%j names no types', (value) => {
  expect(readFormlessTypes(value)).toEqual([]);
});
