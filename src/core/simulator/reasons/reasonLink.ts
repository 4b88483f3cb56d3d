/** Fields of the step editor that a reason can link to. */
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
  /** The parameters that a step passes to the process template it uses. */
  | 'template-parameters';

/** Other parts of the model that a reason can link to: an entry of a list, or the settings. */
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

/** The kinds of what-ifs, as in the what-if panel. */
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
