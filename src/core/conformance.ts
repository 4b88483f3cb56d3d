/**
 * What the conformance program and the tests need of core besides `index.ts`: the languages alone, and single
 * readings of a text. The app and the command line import nothing from here.
 */
export { readServerAnswers } from './codec/server/readServerAnswers';
export { countOf, serverAnswerIn } from './codec/server/serverAnswer';
export { canonicalText } from './lang/expression/canonicalText';
export { interpretExpression } from './lang/expression/evaluate/interpretExpression';
export type { EvaluationOptions } from './lang/expression/evaluate/startRun';
export { evaluateExpression } from './lang/expression/evaluateExpression';
export { evaluateVariable } from './lang/expression/evaluateVariable';
export type { Evaluation } from './lang/expression/evaluation';
export { indexesOf } from './lang/expression/indexesOf';
export { printExpression } from './lang/expression/printExpression';
export { flagOf, int32Of, pathsOf, stringsOf } from './lang/expression/textReadings';
export { truthyOf } from './lang/expression/truthyOf';
export { variablesFrom } from './lang/expression/variablesFrom';
export { canonicalOcl } from './lang/ocl/canonicalOcl';
export type { OclAttribute, OclBlock, OclLiteral, OclStatement, OclValue } from './lang/ocl/content';
export { parseOcl } from './lang/ocl/parseOcl';
export { printOcl } from './lang/ocl/printOcl';
export { printOclTree } from './lang/ocl/printOclTree';
export { statementsOf } from './lang/ocl/statementsOf';
export { type PrintStyle, type WriterEra, writerEras } from './lang/ocl/style';
export { styleOf } from './lang/ocl/styleOf';
export type { OclNode } from './lang/ocl/tree';
export { stepOfOutline } from './model/stepOfOutline';
export { simulate } from './simulator/run/simulate';
export type { SimulationInput } from './simulator/scenario/situation';
export { reasonCategories } from './simulator/words/reasonCategories';
export { writeTemplate } from './templates/writeTemplate';
