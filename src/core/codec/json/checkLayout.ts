import type { TextDiagnostic } from '../../base/diagnostic';
import { positionAt } from '../../base/span';
import { type JsonNode, memberOf } from './jsonNode';

/** Every place where a value of a process has the wrong type, so that reading would lose it. */
export function checkLayout(text: string, root: JsonNode): readonly TextDiagnostic[] {
  const problems: TextDiagnostic[] = [];
  const report = (node: JsonNode, message: string) =>
    problems.push({ code: 'json-layout', severity: 'error', message, at: positionAt(text, node.start) });

  const objectsIn = (owner: JsonNode, key: string, place: string): readonly JsonNode[] => {
    const list = memberOf(owner, key)?.value;
    if (list === undefined || list.kind === 'null') return [];
    if (list.kind !== 'array') {
      report(list, `${place}${key} has to be a list, in square brackets.`);
      return [];
    }
    const objects = list.items.filter((item) => item.kind === 'object');
    list.items.forEach((item, index) => {
      if (item.kind !== 'object') report(item, `${place}${key}[${index}] has to be an object, in curly brackets.`);
    });
    return objects;
  };
  const checkObject = (owner: JsonNode, key: string, place: string) => {
    const value = memberOf(owner, key)?.value;
    if (value !== undefined && value.kind !== 'null' && value.kind !== 'object')
      report(value, `${place}${key} has to be an object, in curly brackets.`);
  };

  objectsIn(root, 'Steps', '').forEach((step, stepIndex) => {
    const stepPlace = `Steps[${stepIndex}].`;
    checkObject(step, 'Properties', stepPlace);
    objectsIn(step, 'Actions', stepPlace).forEach((action, actionIndex) => {
      const place = `${stepPlace}Actions[${actionIndex}].`;
      checkObject(action, 'Properties', place);
      checkObject(action, 'Container', place);
      for (const reference of objectsIn(action, 'Packages', place)) checkObject(reference, 'Properties', place);
      objectsIn(action, 'GitDependencies', place);
    });
  });
  return problems;
}
