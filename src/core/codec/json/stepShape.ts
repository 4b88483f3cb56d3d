import type { ProcessTemplateUse, Step } from '../../model/step';
import { actionShape } from './actionShape';
import { extraFields } from './extras';
import { packageParameterFields, parameterFields, stepFields } from './fieldNames';
import { propertiesShape } from './properties';
import { listOf, objectOf, type Shape } from './shape';

/** A step as the server's JSON, with all the fields the server always writes. Its actions are followed by their ids. */
export function stepShape(step: Step): Shape {
  return objectOf(
    {
      Name: step.name,
      Slug: step.slug,
      PackageRequirement: step.packageRequirement,
      Properties: propertiesShape(step.properties),
      Condition: step.condition,
      StartTrigger: step.startTrigger,
      ProcessTemplate: step.processTemplate === null ? undefined : templateShape(step.processTemplate),
      Actions: {
        kind: 'keyed',
        items: step.actions.map((action) => ({ key: action.id, value: actionShape(action) })),
      },
    },
    extraFields(step.extras, stepFields),
  );
}

function templateShape(template: ProcessTemplateUse): Shape {
  return objectOf({
    Slug: template.slug,
    VersionMask: template.versionMask,
    PackageParameters: listOf(
      template.packageParameters.map(({ name, feed, packageId, extras }) =>
        objectOf({ Name: name, FeedId: feed, PackageId: packageId }, extraFields(extras, packageParameterFields)),
      ),
    ),
    Parameters: listOf(
      template.parameters.map(({ name, value, extras }) =>
        objectOf({ Name: name, Value: value }, extraFields(extras, parameterFields)),
      ),
    ),
  });
}
