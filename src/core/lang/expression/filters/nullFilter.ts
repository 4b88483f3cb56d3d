import type { Filter } from './filter';

/** `null`: returns nothing for any input, known or unknown. */
export const nullFilter: Filter = () => null;
