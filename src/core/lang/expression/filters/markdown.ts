import { trimWhite } from '../characters';
import { unknownValue } from '../variables';
import type { Filter } from './filter';

/** `Markdown`: HTML with an additional line end. Without a renderer the value is unknown. */
export const markdown: Filter = (input, options, world) => {
  if (input === null || options.length > 0) return null;
  return world.markdown === null ? unknownValue : `${world.markdown(trimWhite(input))}\n`;
};
