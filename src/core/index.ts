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
// codec
export type { ProcessSource } from './codec/processSource';
// model
export type { Action, ActionId, Container, GitDependency, PackageReference } from './model/action';
export * from './model/actionSettings';
export * from './model/deploymentModel';
export type { Extra, ExtraValue } from './model/extra';
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
// simulator
export type * from './simulator/explanation';
export type { EnvironmentPlan, Plan, PlanCell, PlanColumn, PlanTarget } from './simulator/plan';
export { type GateCode, type Reason, type ReasonCategory, type ReasonCode, reasonCategories } from './simulator/reason';
export type { Acquisition, Decision, DecisionKind, Outcome, Run, RunWarning, ScheduleEntry } from './simulator/run';
export {
  asConfigured,
  type EarlierDeployment,
  type Guidance,
  type InjectedFailure,
  type ManualAnswer,
  type RunChoices,
  type SampleOutput,
  type Scenario,
} from './simulator/scenario';
export { type Verdict, verdictOf, verdictsByStrength } from './simulator/verdict';
