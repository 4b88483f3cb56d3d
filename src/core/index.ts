/**
 * The front door: everything the rest of the house may use, grouped by room.
 */
// base
export { assertNever } from './base/assertNever';
export { foldCase, hasName, sameName } from './base/caseless';
export type { Severity, TextDiagnostic } from './base/diagnostic';
export type { Json, JsonObject } from './base/json';
export { err, ok, type Result } from './base/result';
export { type Position, positionAt, type Span } from './base/span';
// check
export { ambiguousValues } from './check/ambiguousValues';
export { type OrderEffect, orderEffects } from './check/orderEffects';
export { producersReadBy } from './check/outputUses';
export { type RowProblem, rowProblems } from './check/rowProblems';
export { readsIn, type VariableUsage, variableUsages } from './check/variableUsages';
export { decodeText } from './codec/decodeText';
export type { FoundFile, FoundKind } from './codec/foundFile';
export { isNamedByLabel } from './codec/isNamedByLabel';
export { processToJson } from './codec/json/writeJsonProcess';
// codec
export { inferModel } from './codec/model/inferModel';
export { readModelFile } from './codec/model/readModelFile';
export { type OctopusListsRead, readOctopusLists } from './codec/model/readOctopusLists';
export { writeModelFile } from './codec/model/writeModelFile';
// codec: ocl
export { formatOcl } from './codec/ocl/formatOcl';
export { type OclKind, oclKindNames, oclKindOf } from './codec/ocl/oclKind';
export type { FolderFileOptions, OclRead } from './codec/ocl/oclRead';
export { isOclSource, type OclSource } from './codec/ocl/oclSource';
export { readOclChannels } from './codec/ocl/readOclChannels';
export { type OclProcess, type ReadOclOptions, readOclProcess } from './codec/ocl/readOclProcess';
export { readOclSettings } from './codec/ocl/readOclSettings';
export { readOclVariables } from './codec/ocl/readOclVariables';
export { readSchemaVersion } from './codec/ocl/readSchemaVersion';
export { type SecretProperty, secretsIn } from './codec/ocl/secretsIn';
export type { UnreadPart } from './codec/ocl/unreadParts';
export { processToOcl, writeOclProcess } from './codec/ocl/writeOclProcess';
export type { ProcessSource } from './codec/processSource';
export {
  type FolderFile,
  type FolderProblem,
  type FolderProcess,
  type FolderRead,
  readFolder,
} from './codec/readFolder';
export { type ReadProcess, readProcess } from './codec/readProcess';
export { type StepSpan, stepSpans } from './codec/stepSpans';
export { writeProcess } from './codec/writeProcess';
// compare
export { type ComparedSide, comparePlans, type PlanComparison, type PlanDifference } from './compare/comparePlans';
// lang: expressions
export { canonicalText } from './lang/expression/canonicalText';
export { type Completions, completionsAt } from './lang/expression/editing/completionsAt';
export { type ExpressionToken, expressionTokens } from './lang/expression/editing/expressionTokens';
export {
  type FailureNeed,
  type GuardedExpression,
  readGuard,
  writeGuard,
} from './lang/expression/editing/failureNeed';
export { type EvaluationLimits, usualLimits } from './lang/expression/evaluate/budget';
export type { ExceptionCode, StopReason } from './lang/expression/evaluate/failure';
export type { EvaluationOptions } from './lang/expression/evaluate/startRun';
export {
  type Evaluation,
  evaluateExpression,
  type FailedResult,
  type StoppedResult,
  type TextResult,
  type UnknownResult,
  type VariableRead,
} from './lang/expression/evaluateExpression';
export { evaluateVariable } from './lang/expression/evaluateVariable';
export { filterNames } from './lang/expression/filters/filterNamed';
export { indexesOf } from './lang/expression/indexesOf';
export { isTruthyText } from './lang/expression/isTruthyText';
export { namesIn } from './lang/expression/namesIn';
export { parseCached } from './lang/expression/parseCached';
export {
  type ExpressionErrorCode,
  type ParsedExpression,
  type ParseMode,
  parseExpression,
} from './lang/expression/parseExpression';
export { printExpression } from './lang/expression/printExpression';
export { flagOf, int32Of, pathsOf, stringsOf } from './lang/expression/textReadings';
export type * from './lang/expression/tree';
export { truthyOf } from './lang/expression/truthyOf';
export { unknownValue, type VariableSource, type VariableValue } from './lang/expression/variables';
export { variablesFrom } from './lang/expression/variablesFrom';
// lang: ocl
export { canonicalOcl } from './lang/ocl/canonicalOcl';
export type { OclAttribute, OclBlock, OclLiteral, OclStatement, OclValue } from './lang/ocl/content';
export type { OclErrorCode, OclWarningCode } from './lang/ocl/messages';
export { type ParsedOcl, type ParseOptions, parseOcl } from './lang/ocl/parseOcl';
export { printOcl } from './lang/ocl/printOcl';
export { printOclTree } from './lang/ocl/printOclTree';
export { statementsOf } from './lang/ocl/statementsOf';
export { officialStyle, type PrintStyle, type WriterEra, writerEras } from './lang/ocl/style';
export { styleOf } from './lang/ocl/styleOf';
export type { OclDiagnostic, OclNode, OclTree } from './lang/ocl/tree';
// model
export type { Action, ActionId, Container, GitDependency, PackageReference } from './model/action';
export * from './model/actionSettings';
export {
  type ActionType,
  actionTypeOf,
  actionTypes,
  type ExecutionLocation,
  knownActionType,
} from './model/actionTypes';
export * from './model/deploymentModel';
// model: edits
export { addAction, addActions } from './model/edits/addAction';
export { addedRow } from './model/edits/addedRow';
export { addStep, type Place } from './model/edits/addStep';
export { checkActionName, checkStepName } from './model/edits/checkName';
export { duplicateAction, duplicateStep } from './model/edits/duplicateStep';
export type { EditRefusal, EditRefusalKind, EditResult } from './model/edits/editRefusal';
export { inTurn } from './model/edits/inTurn';
export { moveAction } from './model/edits/moveAction';
export { moveIntoStep, putAsideInside } from './model/edits/moveIntoStep';
export { moveOutOfStep } from './model/edits/moveOutOfStep';
export { moveStep, moveSteps } from './model/edits/moveStep';
export { copyOfRows, pasteSteps } from './model/edits/pasteSteps';
export { removeAction } from './model/edits/removeAction';
export { removeSteps } from './model/edits/removeSteps';
export { renameAction } from './model/edits/renameAction';
export { type RenameOptions, renameStep } from './model/edits/renameStep';
export {
  setNotes,
  setRetries,
  setTimeLimit,
  setWorkerPool,
  type WorkerPoolChoice,
} from './model/edits/setActionSettings';
export { addPackage, type PackageChange, removePackage, setPackage } from './model/edits/setPackage';
export { setProcessTemplate, setTemplatePackage, setTemplateParameter } from './model/edits/setProcessTemplate';
export { setActionProperty, setStepProperty } from './model/edits/setProperty';
export { setRunbookSettings } from './model/edits/setRunbookSettings';
export { setActionCondition, setRunCondition } from './model/edits/setRunCondition';
export {
  type EnvironmentMode,
  setChannels,
  setDisabled,
  setEnvironmentLists,
  setEnvironments,
  setRequired,
  setTenantTags,
} from './model/edits/setScope';
export { freeSlug, setSlug } from './model/edits/setSlug';
export { addGitDependency, removeGitDependency, setContainer, setGitDependency } from './model/edits/setSources';
export { setPackageRequirement, setStartTrigger, setTargetTags, setWindowSize } from './model/edits/setStepSettings';
export { setWhere, type Where } from './model/edits/setWhere';
export { updateAction, updateActions } from './model/edits/updateAction';
export { updateStep } from './model/edits/updateStep';
export { type NameUsage, usagesOfName } from './model/edits/usages';
export { type ExecutionPlace, executionPlaceOf } from './model/executionPlace';
export type { Extra, ExtraValue } from './model/extra';
export {
  conditionFactsOf,
  type Fact,
  type FactKind,
  factsOf,
  rowFactsOf,
  typeNameOf,
  whereFactsOf,
} from './model/facts';
export { mergeModel } from './model/modelEdits/mergeModel';
export { modelAfterRename } from './model/modelEdits/modelAfterRename';
// model: edits of what surrounds a process
export {
  addToModel,
  changeInModel,
  listOf,
  type ModelChange,
  modelNameProblem,
  moveInModel,
  removeFromModel,
  renameInModel,
} from './model/modelEdits/modelEdits';
export { type ModelKind, referenceCount, withReferences } from './model/modelEdits/references';
export { type RoleCoverage, roleCoverage } from './model/modelEdits/roleCoverage';
export { sampleTargets } from './model/modelEdits/sampleTargets';
export { addUnknown, type UnknownName, unknownNames } from './model/modelEdits/unknownNames';
export { addVariable, removeVariable, renameVariable, setVariable } from './model/modelEdits/variableEdits';
export { namesOf } from './model/namesOf';
export { type IdSource, idsFrom, newIds } from './model/newId';
export { type ProcessRow, rowsOf } from './model/numbering';
export type { Process, RunbookSettings } from './model/process';
export {
  noProperties,
  type PropertyBag,
  type PropertyValue,
  propertyOf,
  type SensitiveValue,
  withProperty,
} from './model/propertyBag';
export { propertyNames } from './model/propertyNames';
export { slugOf } from './model/slug';
export type { ProcessTemplateUse, Step, StepId } from './model/step';
export * from './model/stepSettings';
export { withFields } from './model/withFields';
export { writtenNameOf } from './model/writtenName';
// report
export { csvReport, csvText, type TargetColumn } from './report/csvReport';
export { markdownReport, markdownText } from './report/markdownReport';
export type { PlanReport, ReportHead, ReportOptions } from './report/planReport';
// simulator
export { assumedHistory } from './simulator/before/lifecycle';
export { resolveBefore, type TextPlace } from './simulator/before/resolveBefore';
export type * from './simulator/explanation/explanation';
export { explanationOf } from './simulator/explanation/explanationOf';
export type { CellOfPlan } from './simulator/explanation/subjectOf';
export { columnsOf } from './simulator/plan/columnsOf';
export type { EnvironmentPlan, Plan, PlanCell, PlanColumn, PlanTarget } from './simulator/plan/plan';
export { planEnvironment } from './simulator/plan/planEnvironment';
export type { PlanInput } from './simulator/plan/planInput';
export { planOf } from './simulator/plan/planOf';
export { runOf } from './simulator/plan/runOf';
export { targetsOf } from './simulator/plan/targetsOf';
export { type Verdict, verdictOf, verdictsByStrength } from './simulator/plan/verdict';
export {
  type GateCode,
  type Reason,
  type ReasonCategory,
  type ReasonCode,
  reasonCategories,
} from './simulator/reasons/reason';
export { type NamingPlace, placesNaming } from './simulator/rename/placesNaming';
export {
  type ProcessInContext,
  type RenameRequest,
  renameEverywhere,
  setSlugEverywhere,
} from './simulator/rename/renameEverywhere';
export { scenarioAfterRename } from './simulator/rename/scenarioAfterRename';
export type { Acquisition, Decision, DecisionKind, Outcome, Run, RunWarning, ScheduleEntry } from './simulator/run/run';
export { simulate } from './simulator/run/simulate';
export { readScenario } from './simulator/scenario/readScenario';
export {
  asConfigured,
  type EarlierDeployment,
  type Guidance,
  type InjectedFailure,
  type ManualAnswer,
  type RunChoices,
  type SampleOutput,
  type Scenario,
} from './simulator/scenario/scenario';
export { settingsOf } from './simulator/scenario/settings';
export { type SimulationInput, situationOf } from './simulator/scenario/situation';
export { type WhatIf, whatIfsOf } from './simulator/scenario/whatIfs';
export { writeScenario } from './simulator/scenario/writeScenario';
export { hideSecrets } from './simulator/variables/hideSecrets';
export type { Resolved, UsedValue } from './simulator/variables/resolveText';
export { systemVariableNames } from './simulator/variables/systemVariableNames';
export { explain } from './simulator/words/explain';
// templates
export {
  type ActionForm,
  actionForm,
  enabledIn,
  type FeatureFields,
  propertiesInForm,
  withFeature,
} from './templates/actionForm';
export { categoriesOf, templateCategories } from './templates/categories';
export {
  type FormlessType,
  readFormlessTypes,
  type TypeKnowledge,
  typeKnowledgeOf,
} from './templates/formlessTypes';
export { type CatalogueError, readBuiltins } from './templates/readBuiltins';
export { readTemplates, type TemplatesRead } from './templates/readTemplates';
export { scriptOf, type TemplateScript } from './templates/scriptOf';
export { emptyRequired, givenValue, shownParameters } from './templates/shownParameters';
export { type StepFromTemplateOptions, stepFromTemplate } from './templates/stepFromTemplate';
export { stepNameValues } from './templates/stepNameValues';
export type {
  ShownWhen,
  StepTemplate,
  TemplateFeature,
  TemplateOption,
  TemplatePackage,
  TemplateParameter,
  TemplateSource,
  TemplateSources,
} from './templates/stepTemplate';
export { likelyTemplates, type TemplateLinks } from './templates/templateOf';
export type { TemplateProblem, TemplateRule } from './templates/templateProblem';
export { writeTemplate } from './templates/writeTemplate';
