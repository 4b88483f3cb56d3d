import { sameName } from '../../base/caseless';
import type { Step, TemplateOrigin } from '../step';
import { splitTags, targetTagsOf } from '../stepSettings';
import { suppliedRows } from './suppliedRows';

/**
 * The target tags by which a search finds a step: its own, and for a step of a process template also the values its
 * parameters have in any environment. Which ones apply is decided in the run.
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

/** The possible values of a parameter: the project's rows, or the template's if the project has none (T-06). */
function textsOf({ use, template }: TemplateOrigin, name: string): readonly string[] {
  const given = suppliedRows(use).filter((row) => sameName(row.name, name));
  if (given.some(({ environments }) => environments.length === 0)) return given.map(({ value }) => value);
  const parameter = template.parameters?.find((each) => sameName(each.name, name));
  const own = (parameter?.values ?? []).flatMap(({ value }) => value ?? []);
  return [...given.map(({ value }) => value), ...own];
}
