import type { Collection } from '../../lang/expression/variables';
import type { ChosenValue } from './chooseValue';
import type { Resolved } from './resolved';
import type { PlainValue } from './systemValues';

/** The origin of a value; a null value is unknown. */
export type Origin =
  | { readonly from: 'run'; readonly value: Exclude<PlainValue | Collection, undefined> }
  | { readonly from: 'start'; readonly value: string; readonly isSecret: boolean }
  | { readonly from: 'model'; readonly value: string | null; readonly choice: ChosenValue }
  /** From a process template; `through` is the evaluated text that the project passes. */
  | {
      readonly from: 'parameter';
      readonly by: 'project' | 'template';
      readonly value: string | null;
      readonly through: Resolved | null;
    }
  | { readonly from: 'nowhere' }
  /** The model does not list it although the project may have it. */
  | { readonly from: 'elsewhere' };

export const nowhere: Origin = { from: 'nowhere' };
/** Members of a collection are not read by name. */
export const ofLoop: Origin = { from: 'run', value: null };
export const notInModel: Origin = { from: 'elsewhere' };
