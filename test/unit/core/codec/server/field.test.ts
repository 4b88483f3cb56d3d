import { expect, test } from 'vitest';
import { emptyModel, mergeModel, readTemplates } from '../../../../../src/core/index';
import { fieldCase } from '../../../../support/fieldCase';
import { readAnswers } from '../../../../support/readAnswers';

test('56: a tenant is connected to the environments of this project only (Issues 6693, 9253)', () => {
  const { texts } = fieldCase('56');
  const { model, projects } = readAnswers(texts);
  expect(model.tenants).toEqual([{ name: 'Acme', id: 'Tenants-1', tags: [], environments: ['Dev'] }]);
  expect(model.settings).toEqual({ tenantMode: 'TenantedOrUntenanted' });
  // Nothing else says which project it is: the choice is told.
  expect(projects).toEqual(['Projects-1', 'Projects-2']);
  expect(readAnswers(texts, 'Projects-2').model.tenants?.[0]?.environments).toEqual(['Prod']);
});

test('57: values of a library set are distinguished from those of the project (Issues 7165)', () => {
  const { model } = readAnswers(fieldCase('57').texts);
  expect(model.variables).toEqual([
    { name: 'Db', value: 'from-library', source: 'library' },
    { name: 'Db', value: 'from-project', source: 'project' },
  ]);
  // Taking them into a model keeps both as well.
  expect(mergeModel(emptyModel, model).variables).toHaveLength(2);
});

test("59: the server's list of step templates holds a template", () => {
  const [text = ''] = fieldCase('59').texts;
  expect(readAnswers([text]).model.stepTemplates).toEqual([
    { id: 'ActionTemplates-7', name: 'Say hi', type: 'Octopus.Script' },
  ]);
  const { templates, problems } = readTemplates(JSON.parse(text), { builtins: [], source: 'custom' });
  expect(templates.map(({ name }) => name)).toEqual(['Say hi']);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
