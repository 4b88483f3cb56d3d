import type { Step } from '../../model/step';
import { actionShape } from './actionShape';
import { extraFields } from './extras';
import { stepFields } from './fieldNames';
import { propertiesShape } from './properties';
import { objectOf, type Shape } from './shape';
import { templateUseMembers } from './templateUse';

/** A step in the server's JSON form, with all fields the server always writes. Its actions are matched by id. */
export function stepShape(step: Step): Shape {
  return objectOf(
    {
      Name: step.name,
      Slug: step.slug,
      PackageRequirement: step.packageRequirement,
      Properties: propertiesShape(step.properties),
      Condition: step.condition,
      StartTrigger: step.startTrigger,
      ...(step.processTemplate === null ? actionMembers(step) : templateUseMembers(step, step.processTemplate)),
    },
    extraFields(step.extras, stepFields),
  );
}

function actionMembers({ actions }: Step): Readonly<Record<string, Shape>> {
  const items = actions.map((action) => ({ key: action.id, value: actionShape(action) }));
  return { Actions: { kind: 'keyed', items } };
}
