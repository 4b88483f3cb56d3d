import { sameName } from '../../base/caseless';
import type { Step, TemplateOrigin } from '../step';
import { splitTags, targetTagsOf } from '../stepSettings';
import { suppliedRows } from './suppliedRows';

/**
 * The target tags a step may look for, to find it by: those that stand there, and for a step of a process template also
 * what its parameters hold in any environment. What a run takes is worked out by the run.
 */
export function tagsToFind(step: Step): readonly string[] {
  const tags = targetTagsOf(step);
  const { origin } = step;
  if (origin === undefined) return tags;
  return tags.flatMap((tag) => {
    const [, name] = /^#\{\s*([^{}]+?)\s*\}$/.exec(tag) ?? [];
    return name === undefined ? [tag] : [tag, ...textsOf(origin, name).flatMap(splitTags)];
  });
}

/** What a parameter can hold: the rows of the project, or where it gives none those of the template (T-06). */
function textsOf({ use, template }: TemplateOrigin, name: string): readonly string[] {
  const given = suppliedRows(use).filter((row) => sameName(row.name, name));
  if (given.some(({ environments }) => environments.length === 0)) return given.map(({ value }) => value);
  const parameter = template.parameters?.find((each) => sameName(each.name, name));
  const own = (parameter?.values ?? []).flatMap(({ value }) => value ?? []);
  return [...given.map(({ value }) => value), ...own];
}
