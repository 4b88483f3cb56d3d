import type { JsonObject } from '../../base/json';
import type { ProcessTemplate, ProcessTemplateParameter } from '../../model/deploymentModel';
import { idsFrom } from '../../model/newId';
import { outlineOfStep } from '../../model/outlineOfStep';
import { itemsAt } from '../json/jsonNode';
import { parseJson } from '../json/parseJson';
import { readStep } from '../json/readStep';
import { objectAt, objectsAt, optionalText, textAt, textsOf } from './fields';
import type { Inventory } from './inventory';

/** A published version of a process template from a server response. */
export function processTemplateOf(entry: JsonObject, { name }: Inventory): ProcessTemplate {
  const template = objectAt(entry, 'ProcessTemplate');
  const parameters = objectsAt(template, 'Parameters').map((parameter) => parameterOf(parameter, name));
  return {
    slug: textAt(template, 'Slug'),
    version: textAt(objectAt(entry, 'ProcessTemplateVersion'), 'Version'),
    ...optionalText('name', textAt(template, 'Name')),
    ...optionalText('description', textAt(template, 'Description')),
    ...(parameters.length > 0 && { parameters }),
    steps: stepsOf(template),
  };
}

/** Steps have the same form as in a process. */
function stepsOf(template: JsonObject): ProcessTemplate['steps'] {
  const parsed = parseJson(JSON.stringify({ Steps: template['Steps'] ?? [] }));
  if (!parsed.ok) return [];
  const ids = idsFrom(1);
  return itemsAt(parsed.value, 'Steps').map((step) => outlineOfStep(readStep(step, ids)));
}

function parameterOf(entry: JsonObject, name: (id: string) => string): ProcessTemplateParameter {
  const type = textAt(objectAt(entry, 'DisplaySettings'), 'Octopus.ControlType');
  const values = objectsAt(entry, 'Values').flatMap((row) => {
    const value = row['Value'];
    if (value === null || value === undefined) return [];
    const environment = textsOf(objectAt(row, 'Scope')['Environment']).map(name);
    return [
      {
        value: typeof value === 'string' ? value : null,
        ...(environment.length > 0 && { scope: { environment } }),
      },
    ];
  });
  return {
    name: textAt(entry, 'Name'),
    ...optionalText('type', type),
    ...optionalText('label', textAt(entry, 'Label')),
    ...optionalText('helpText', textAt(entry, 'HelpText')),
    ...(entry['IsOptional'] === true && { optional: true }),
    ...(values.length > 0 && { values }),
  };
}
