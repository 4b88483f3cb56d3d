import type { FormlessType } from './formlessTypes';
import type { StepTemplate } from './stepTemplate';
import type { TemplateProblem } from './templateProblem';

/** A list of templates; `problems` says what is wrong with it. */
export type FeedAnswer =
  | {
      readonly ok: true;
      readonly templates: readonly StepTemplate[];
      readonly problems: readonly TemplateProblem[];
      /** Action types the list knows by name only. */
      readonly formless?: readonly FormlessType[];
    }
  | { readonly ok: false; readonly message: string };
