import type { Filter } from './filter';

/** `null`: answers nothing for any input, known or not. */
export const nullFilter: Filter = () => null;
