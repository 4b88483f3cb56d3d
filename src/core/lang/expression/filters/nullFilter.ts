import type { Filter } from './filter';

/** `null`: answers nothing for any input, known or not (expressions.md section 14). */
export const nullFilter: Filter = () => null;
