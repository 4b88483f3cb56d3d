import { foldCase, sameName } from '../../base/caseless';
import type { TemplateOrigin } from '../../model/step';
import { suppliedRows } from '../../model/templates/suppliedRows';
import { includesThisEnvironment } from '../scenario/includesThisEnvironment';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';

/** The value of a process template's parameter in one environment (T-06). */
export interface ParameterValue {
  /** Null: there is a value, but its text is known only during a deployment. */
  readonly text: string | null;
  /**
   * Its origin: a project's text is evaluated with the project's variables, the template's own text inside the template
   * (T-08).
   */
  readonly by: 'project' | 'template';
}

/** The names a text inside a process template can read besides system variables; the same array for the same use. */
export function parameterNames({ usage, use, template }: TemplateOrigin): readonly string[] {
  const known = remembered.get(usage);
  if (known !== undefined && known.template === template) return known.names;
  const all = [...(template.parameters ?? []), ...use.parameters, ...use.packageParameters].map(({ name }) => name);
  const names = [...new Map(all.map((name) => [foldCase(name), name])).values()];
  remembered.set(usage, { template, names });
  return names;
}

const remembered = new WeakMap<object, { readonly template: object; readonly names: readonly string[] }>();

/**
 * The value of a parameter: a matching row of the project wins over the template's; for each, a row for this
 * environment wins over one for all (T-06). Null if it has none.
 */
export function parameterValue(
  situation: Situation,
  { use, template }: TemplateOrigin,
  name: string,
): ParameterValue | null {
  const given = strongest(
    situation,
    suppliedRows(use).filter((row) => sameName(row.name, name)),
  );
  if (given !== null) return { text: given.value, by: 'project' };
  // The text that a package parameter passes is not documented.
  const chosen = use.packageParameters.find((each) => sameName(each.name, name));
  if ((chosen?.packageId ?? '') !== '') return { text: null, by: 'project' };
  const parameter = template.parameters?.find((each) => sameName(each.name, name));
  const rows = (parameter?.values ?? []).map(({ value, scope }) => ({ value, environments: scope?.environment ?? [] }));
  const own = strongest(situation, rows);
  return own === null ? null : { text: own.value, by: 'template' };
}

function strongest<Row extends { readonly environments: readonly string[] }>(
  situation: Situation,
  rows: readonly Row[],
): Row | null {
  const scoped = rows.find(
    ({ environments }) => environments.length > 0 && includesThisEnvironment(situation, environments),
  );
  return scoped ?? rows.find(({ environments }) => environments.length === 0) ?? null;
}

/** The context in which a project's text passed to a template is evaluated: at the use, outside the template. */
export function outsideOf(context: VariableContext): VariableContext {
  const origin = context.step?.origin;
  return origin === undefined ? context : { ...context, step: origin.usage, action: null };
}
