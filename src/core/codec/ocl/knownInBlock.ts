import { containerNames, gitNames, packageNames } from './actionParts';
import { type KnownNames, knownNames } from './known';
import { actionNames } from './readAction';
import { packageParameterNames, parameterNames, stepNames, templateUseNames } from './readStep';

/** The settings of each block that the server knows; blocks without an entry have any form. */
export const knownInBlock: ReadonlyMap<string, KnownNames> = new Map([
  ['step', stepNames],
  ['processtemplate', templateUseNames],
  ['action', actionNames],
  ['packages', packageNames],
  ['gitdependencies', gitNames],
  ['container', containerNames],
  ['packageparameter', packageParameterNames],
  ['parameter', parameterNames],
  ['process', knownNames({}, 'step process_template')],
]);
