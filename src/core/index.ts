/**
 * The public interface: everything code outside core may use, grouped by folder. What only the conformance program and tests
 * need is in `conformance.ts`. Keep each line under its heading; nothing sorts this file.
 */

// base: results, names, places in a text
export { foldCase, hasName, sameName } from './base/caseless';
export type { Severity, TextDiagnostic } from './base/diagnostic';
export { base64Of, bytesOfBase64, textOfBytes, utf8Bytes, withoutMark } from './base/encoding';
export { type Json, type JsonObject, jsonValueOf, looksLikeJson } from './base/json';
export { briefMarkdown } from './base/markdown/briefMarkdown';
export { type MarkdownNode, safeAddress } from './base/markdown/markdownNode';
export { textOfMarkdown } from './base/markdown/textOfMarkdown';
export { ownOf } from './base/ownOf';
export { err, ok, type Result } from './base/result';
export { type Position, positionAt, type Span } from './base/span';
export type { StorageError } from './base/storageError';
export { counted, listed, quotedNames } from './base/words';

// model: process, step, action
export type { Action, ActionId, Container, GitDependency, PackageReference } from './model/action';
export * from './model/actionSettings';
export {
  type ActionType,
  actionTypeOf,
  actionTypes,
  type ExecutionLocation,
  knownActionType,
} from './model/actionTypes';
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
export { namesOf } from './model/namesOf';
export { type IdSource, idsFrom } from './model/newId';
export {
  findRow,
  isOff,
  isSameRow,
  type NamedRow,
  type ProcessRow,
  type RowId,
  type RowKey,
  rowIdOf,
  rowInWords,
  rowKey,
  rowLabel,
  rowsOf,
  stepIn,
  usageAround,
} from './model/row';
export type { Process, RunbookSettings } from './model/process';
export {
  type PropertyBag,
  type PropertyValue,
  propertyOf,
  type SensitiveValue,
  withProperty,
} from './model/propertyBag';
export { propertyNames } from './model/propertyNames';
export { settingWord } from './model/settingWord';
export { slugOf } from './model/slug';
export {
  noUseScope,
  type ProcessTemplateUse,
  type Step,
  type StepId,
  type TemplateOrigin,
  type TemplateUseScope,
} from './model/step';
export { expandProcess, stepsOfUse } from './model/templates/expandProcess';

export { suppliedRows } from './model/templates/suppliedRows';
export { tagsToFind } from './model/templates/tagsToFind';
export { templateFor } from './model/templates/templateFor';
export { isTemplateProcess, parametersIn } from './model/templates/templateProcess';
export type { ActionOutline, PackageOutline, StepOutline, TemplateUseOutline } from './model/stepOutline';
export * from './model/stepSettings';
export { writtenNameOf } from './model/writtenName';

// model: edits of a process
export { addAction } from './model/edits/addAction';
export { addStep, type Place } from './model/edits/addStep';
export { addedRow } from './model/edits/addedRow';
export { checkActionName, checkStepName } from './model/edits/checkName';
export { duplicateAction, duplicateStep } from './model/edits/duplicateStep';
export type { EditRefusal, EditRefusalKind, EditResult } from './model/edits/editRefusal';
export { applyEdits } from './model/edits/applyEdits';
export { moveAction } from './model/edits/moveAction';
export { moveIntoStep, settingsLostInside } from './model/edits/moveIntoStep';
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
export {
  dropTemplateParameter,
  giveTemplatePackage,
  giveTemplateParameter,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
} from './model/edits/setProcessTemplate';
export { setActionProperty, setStepProperty } from './model/edits/setProperty';
export { setActionCondition, setRunCondition } from './model/edits/setRunCondition';
export { setRunbookSettings } from './model/edits/setRunbookSettings';
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
export { updateAction } from './model/edits/updateAction';
export { updateStep } from './model/edits/updateStep';
export { type NameUsage, usagesOfName } from './model/edits/usages';

// model: moving rows
export { blockOf } from './model/moves/blockOf';
export type { Block, Move, MoveDirection, MovePlace, MovingRow, NoMove, PlannedMove } from './model/moves/move';
export { countedRows } from './model/moves/moveWords';
export { planBlockMove, planMove, whyNotMove } from './model/moves/planMove';
export { readMove, type TypedMove } from './model/moves/readMove';
export { readPlace, rowNamed } from './model/moves/readPlace';

// model: the surroundings of a process, and their edits
export * from './model/deploymentModel';
export { type WaitKind, waitKinds } from './model/waitKinds';
export { isReferencedBy } from './model/isReferencedBy';
export { assumesTargets } from './model/inferred/assumedTargets';
export { inferModel, defaultEnvironments } from './model/inferred/inferModel';
export { inPromotionOrder } from './model/inferred/promotionOrder';
export { keepEnvironments, nameEnvironments, namesInText } from './model/modelEdits/environmentEdits';
export { mergeModel } from './model/modelEdits/mergeModel';
export { modelAfterRename } from './model/modelEdits/modelAfterRename';
export {
  addToModel,
  changeInModel,
  listOf,
  type ModelChange,
  type ModelItem,
  modelNameProblem,
  moveInModel,
  removeFromModel,
  renameInModel,
} from './model/modelEdits/modelEdits';
export { type ModelKind, referenceCount } from './model/modelEdits/references';
export { type TargetTagCoverage, targetTagCoverage } from './model/modelEdits/targetTagCoverage';
export { sampleTargets } from './model/modelEdits/sampleTargets';
export { addUnknown, type UnknownName, unknownNames } from './model/modelEdits/unknownNames';
export { addVariable, removeVariable, renameVariable, setVariable } from './model/modelEdits/variableEdits';

// files: reading and writing a process
export { decodeText } from './codec/decodeText';
export type { FoundFile, FoundKind } from './codec/foundFile';
export type { IncomingFile } from './codec/incomingFile';
export { deferredSource } from './codec/deferredSource';
export { isNamedByLabel } from './codec/isNamedByLabel';
export { type JsonTextError, readJsonText } from './codec/json/readJsonText';
export {
  hasMarks,
  maskSecrets,
  unmaskSecrets,
  withCoveredSecrets,
  withHiddenSecrets,
} from './codec/json/secretTexts';
export { processToJson } from './codec/json/writeJsonProcess';
export { formatOcl } from './codec/ocl/formatOcl';
export type { OclKind } from './codec/ocl/oclKind';
export type { OclRead } from './codec/ocl/oclRead';
export type { OclSource } from './codec/ocl/oclSource';
export { type OclProcess, type ReadOclOptions, readOclProcess } from './codec/ocl/readOclProcess';
export { readSchemaVersion } from './codec/ocl/readSchemaVersion';
export { type SecretProperty, secretsIn } from './codec/ocl/secretsIn';
export type { UnreadPart } from './codec/ocl/unreadParts';
export { templateOfFile, templateSlugOf } from './codec/ocl/templateOfFile';
export { processToOcl, writeOclProcess } from './codec/ocl/writeOclProcess';
export type { ProcessSource } from './codec/processSource';
export type { FolderFile, ParsedFile } from './codec/parsedFile';
export { readFolder } from './codec/readFolder';
export {
  type FolderProblem,
  type FolderProcess,
  type FolderRead,
  projectFolderOf,
  readParsedFolder,
} from './codec/readParsedFolder';
export { type AnswersReader, readServerAnswers } from './codec/server/readServerAnswers';
export { parsedFile } from './codec/parsedFile';
export { type ReadProcess, readProcess } from './codec/readProcess';
export { type StepSpan, stepSpans, stepSpansOf } from './codec/stepSpans';
export { writeProcess } from './codec/writeProcess';

// files: the model and its parts
export { readModelFile } from './codec/model/readModelFile';
export { readStatedModel } from './codec/model/statedModel';
export { writeModelFile } from './codec/model/writeModelFile';
export { readOclChannels } from './codec/ocl/readOclChannels';
export { readOclSettings } from './codec/ocl/readOclSettings';
export { type Policy, readOclPolicy } from './codec/ocl/readOclPolicy';
export { readOclVariables } from './codec/ocl/readOclVariables';
export { chosenText, type MarkChoice, type MarkedPart, markedParts, resolvedText } from './base/mergeMarks';
export { type ModelText, modelWithText } from './codec/folder/modelWithText';
export type { FolderNames } from './codec/folder/scopeTexts';
export { type ModelTexts, type WrittenModel, writeFolderModel } from './codec/folder/writeFolderModel';
export { canBeInFile } from './codec/ocl/variables/canBeInFile';
export { writeOclSettings } from './codec/ocl/writeOclSettings';
export { writeOclVariables } from './codec/ocl/writeOclVariables';

// lang: expressions
export { type Completions, completionsAt } from './lang/expression/editing/completionsAt';
export { type ExpressionToken, expressionTokens } from './lang/expression/editing/expressionTokens';
export { type FailureNeed, type GuardedExpression, readGuard, writeGuard } from './model/failureNeed';
export type { EvaluationLimits } from './lang/expression/evaluate/budget';
export type { ExceptionCode, StopReason } from './lang/expression/evaluate/failure';
export type {
  FailedResult,
  StoppedResult,
  TextResult,
  UnknownResult,
  VariableRead,
} from './lang/expression/evaluation';
export { namesIn } from './lang/expression/namesIn';
export {
  type ExpressionErrorCode,
  type ParsedExpression,
  type ParseMode,
  parseExpression,
} from './lang/expression/parseExpression';
export type { Slip, SlipCode } from './lang/expression/slips/slip';
export { slipSentence } from './lang/expression/slips/slipSentence';
export { type SlipsFound, slipsIn } from './lang/expression/slips/slipsIn';
export type * from './lang/expression/tree';
export type { VariableSource, VariableValue } from './lang/expression/variables';

// lang: OCL
export type { OclErrorCode, OclWarningCode } from './lang/ocl/messages';
export type { ParsedOcl, ParseOptions } from './lang/ocl/parseOcl';
export type { OclDiagnostic, OclTree } from './lang/ocl/tree';

// simulator: what a run assumes
export { approvalAnswers, guidanceChoices, type StartedBy, startedBys } from './simulator/scenario/knownAnswers';
export { ephemeralName } from './simulator/scenario/ephemeralName';
export { packageAcquisition, unknownNamesIn } from './simulator/scenario/unknownNames';
export { starterOf } from './simulator/scenario/starterOf';
export { scenarioIn } from './simulator/scenario/scenarioIn';
export { defaultRelease } from './simulator/scenario/situation';
export {
  asConfigured,
  type EarlierDeployment,
  type Guidance,
  type InjectedFailure,
  type ManualAnswer,
  type PolicyResult,
  type ReleaseDefect,
  type RunChoices,
  type SampleOutput,
  type Scenario,
  type WaitAnswer,
} from './simulator/scenario/scenario';
export {
  type NamedScenarios,
  nameOfCopy,
  scenarioNamed,
  scenarioNameProblem,
  withoutScenario,
  withScenarioKept,
  withScenarioRenamed,
} from './simulator/scenario/namedScenarios';
export { settingsOf } from './simulator/scenario/settings';
export { actionsRequired } from './simulator/scenario/actionsRequired';
export { isRequired } from './simulator/scenario/isRequired';
export {
  addFailure,
  addOutput,
  leaveOutBefore,
  leaveOutOthers,
  setDefects,
  setDuration,
  setHealth,
  setMinutes,
  setGuidance,
  setHistory,
  setManualAnswer,
  setNamedValue,
  setPolicies,
  setPromptAnswer,
  setRunChoice,
  setWait,
} from './simulator/scenario/scenarioEdits';
export { type WhatIf, whatIfsOf } from './simulator/scenario/whatIfs';
export { writeScenario } from './simulator/scenario/writeScenario';

// simulator: plan, run and reasons
export { resolveBefore, type TextPlace } from './simulator/before/resolveBefore';
export type { ContentPatch } from './simulator/explanation/changes/contentPatch';
export type * from './simulator/explanation/explanation';
export type * from './simulator/reasons/reasonLink';
export { explanationOf } from './simulator/explanation/explanationOf';
export type { CellOfPlan } from './simulator/explanation/subjectOf';
export { columnsOf } from './simulator/plan/columnsOf';
export type { EnvironmentPlan, Plan, PlanCell, PlanColumn, PlanTarget, PlanWarning } from './simulator/plan/plan';
export { type NotModelled, notModelledOf } from './simulator/plan/notModelled';
export { planEnvironment } from './simulator/plan/planEnvironment';
export type { PlanInput } from './simulator/plan/planInput';
export { planOf } from './simulator/plan/planOf';
export { planWithRun } from './simulator/plan/planWithRun';
export { runOf } from './simulator/plan/runOf';
export { targetsOf } from './simulator/plan/targetsOf';
export { type Verdict, verdictOf } from './simulator/plan/verdict';
export type { DecisionKind } from './simulator/reasons/decisionKind';
export type { EvaluatedCondition, UsedValue } from './simulator/reasons/evaluatedCondition';
export type { GateCode, Reason, ReasonCode } from './simulator/reasons/reason';
export { type NamingPlace, placesNaming } from './simulator/rename/placesNaming';
export {
  type ProcessInContext,
  type RenameRequest,
  renameEverywhere,
  setSlugEverywhere,
} from './simulator/rename/renameEverywhere';
export { scenarioAfterRename } from './simulator/rename/scenarioAfterRename';
export type { Acquisition, Decision, Outcome, Run, RunWarning, ScheduleEntry } from './simulator/run/run';
export { hideSecrets, isSecretName } from './simulator/scenario/hideSecrets';
export type { Resolved } from './simulator/variables/resolved';
export { systemVariableNames } from './simulator/variables/systemVariableNames';
export { explain } from './simulator/words/explain';
export { paramsOf } from './simulator/words/paramsOf';

// compare: two plans side by side
export { type EnvironmentOutcomes, outcomesOf } from './compare/outcomesOf';
export { withSeparateIds } from './compare/withSeparateIds';
export { matchRows } from './compare/matchRows';
export { type StepChange, stepChanges } from './compare/stepChanges';
export { type ComparedSide, comparePlans, type PlanComparison, type PlanDifference } from './compare/comparePlans';

// report: the plan as a document
export { runOrderSentences } from './report/runOrderSentences';
export { csvReport, csvText, type TargetColumn } from './report/csvReport';
export { deployCommand, shellText } from './report/deployCommand';
export { jsonReport } from './report/jsonReport';
export { type PolicyInput, policyInput } from './report/policyInput';
export { previewShape } from './report/previewShape';
export { markdownReport, markdownText } from './report/markdownReport';
export { reportName } from './report/reportName';
export {
  headLines,
  dryRunDisclaimer,
  type PlanReport,
  type ReportHead,
  type ReportOptions,
  reportRows,
} from './report/planReport';

// check: findings
export { ambiguousValues } from './check/ambiguousValues';
export { type Assumed, assumedIn, assumedPart } from './check/assumedIn';
export { type MissingVariable, missingVariables } from './check/missingVariables';
export type { Finding, Fix } from './check/finding';
export { findingsOf, orderFindings } from './check/findings';
export { producersReadBy } from './check/outputUses';
export { readsIn, type VariableUsage, variableUsages } from './check/variableUsages';

// templates
export {
  type ActionForm,
  actionForm,
  enabledIn,
  type FeatureFields,
  propertiesInForm,
  withFeature,
} from './templates/actionForm';
export { templateCategories } from './templates/categories';
export { type FormlessType, readFormlessTypes, type TypeKnowledge, typeKnowledgeOf } from './templates/formlessTypes';
export { copyTemplate } from './templates/copyTemplate';
export type { FeedAnswer } from './templates/feedAnswer';
export { type ImportStatus, importStatus } from './templates/importStatus';
export { type CatalogueError, readBuiltins } from './templates/readBuiltins';
export { type ReadTemplatesOptions, readTemplates, type TemplatesRead } from './templates/readTemplates';
export { scriptOf, type TemplateScript } from './templates/scriptOf';
export { actionsOf, otherWordsFor, stemOf, typedWords, wordsOf } from './templates/searchWords';
export { emptyRequired, givenValue, shownParameters } from './templates/shownParameters';
export { isServerId, likelyServerIds, serverIdOf } from './templates/serverId';
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
export { isLogo, logoOf, maxLogoBytes } from './templates/logo';
export { type DraftParameter, draftOf, type TemplateDraft } from './templates/templateDraft';
export { type Literal, literalsIn, type NewTemplate, templateFromAction } from './templates/templateFromAction';
export { type TemplateStanding, templateStanding } from './templates/templateStanding';
export {
  contentOf,
  type TemplateUpdate,
  toNewerTemplate,
  type UpdateAnswers,
  type UpdateChange,
} from './templates/toNewerTemplate';
export type { TemplateProblem, TemplateRule } from './templates/templateProblem';
export type {
  FoundTemplate,
  GithubPlace,
  SyncProgress,
  SyncResult,
  TemplateFileProblem,
  TemplatesFound,
} from './templates/templateLibrary';
export { type TemplateStamp, writeDraft } from './templates/writeDraft';
export { writeTemplate } from './templates/writeTemplate';
// share: sharing a process
export {
  type EarlierSecrets,
  earlierSecrets,
  modelWithoutSecrets,
  scenarioWithoutEarlierSecrets,
} from './share/earlierSecrets';
export { fingerprintOf } from './share/fingerprint';
export { looksShared } from './share/looksShared';
export { readScenario } from './share/readScenario';
export { readShared } from './share/readShared';
export type { SharedProcess } from './share/sharedProcess';
export { scenarioWithoutSecrets } from './share/withoutValues';
export { type ShareInput, writeShared } from './share/writeShared';

// timeline
export type { Timeline, TimelineEvent, TimelineHalt, TimelineLane, TimelineStage } from './timeline/timeline';
export { timelineOf } from './timeline/timelineOf';

// ports: what the app asks of the browser
export type { FileToSave, ReadAgain, Saved } from './ports/files';
export type { CellAddress, Planner, PlanRequest, PlanWatch } from './ports/planner';

// kept: the records in which the browser stores processes, and the messages between its tabs
export type { Draft, KeptContent, PendingText } from './kept/draft';
export type { Hold, HoldEvents, PageTabs, TabMessage } from './kept/pageTabs';
export type {
  Answer,
  ContentDelta,
  ContentRefs,
  Durability,
  EntryRecord,
  HeadRecord,
  KeptRecords,
  LibraryFault,
  LibraryStorage,
  LogRecord,
  LogWrite,
  OriginReading,
  OriginRecord,
  Part,
  PartRecord,
  PartValues,
  ProcessFrame,
  RecordBatch,
  RecordsRead,
  SetAside,
  TypedRecord,
  VersionRecord,
} from './kept/records';
