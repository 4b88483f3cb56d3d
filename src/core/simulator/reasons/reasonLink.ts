/** Fields of the editor a reason can lead to. */
export type FieldName =
  | 'enabled'
  | 'environments'
  | 'channels'
  | 'tenant-tags'
  | 'required'
  | 'target-tags'
  | 'window-size'
  | 'where'
  | 'start-trigger'
  | 'start-expression'
  | 'run-condition'
  | 'expression'
  | 'action-condition'
  | 'package-requirement'
  | 'retries'
  | 'time-limit'
  /** What a step gives to the process template that it uses. */
  | 'template-parameters';

/** What else of the model a reason can lead to: one of a list, or the settings. */
export type ModelPart =
  | 'environments'
  | 'targets'
  | 'channels'
  | 'lifecycles'
  | 'tenants'
  | 'freezes'
  | 'approvals'
  | 'settings'
  | 'variables'
  | 'earlier';

/** The kinds of what-ifs, as the panel for them has them. */
export type WhatIfPart =
  | 'inputs'
  | 'values'
  | 'gates'
  | 'history'
  | 'left-out'
  | 'failures'
  | 'outputs'
  | 'people'
  | 'targets'
  | 'times';

/** Where a person can change what decided. */
export type ReasonLink =
  | { readonly kind: 'setting'; readonly stepId: string; readonly actionId: string | null; readonly field: FieldName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'target'; readonly name: string }
  | { readonly kind: 'model'; readonly part: ModelPart; readonly name: string | null }
  | {
      readonly kind: 'scenario';
      readonly part: WhatIfPart;
      readonly names?: readonly string[];
    }
  | { readonly kind: 'step'; readonly stepId: string };
