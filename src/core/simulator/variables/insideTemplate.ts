import { foldCase, sameName } from '../../base/caseless';
import type { TemplateOrigin } from '../../model/step';
import { suppliedRows } from '../../model/templates/suppliedRows';
import { isHere } from '../scenario/isHere';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';

/** A value of a parameter of a process template, in one environment (T-06). */
export interface ParameterValue {
  /** Null: there is one, and nobody but a deployment knows its text. */
  readonly text: string | null;
  /** Who gives it: the project's text is filled in with what the project knows, the template's own text inside (T-08). */
  readonly by: 'project' | 'template';
}

/** The names a text inside a process template can read besides those of the run; the same array for the same use. */
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
 * The value of a parameter here: any fitting row of the project beats those of the template; of each, one for this
 * environment beats one for all (T-06). Null: it has none.
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
  // What a package parameter hands over is not documented as a text.
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
  const scoped = rows.find(({ environments }) => environments.length > 0 && isHere(situation, environments));
  return scoped ?? rows.find(({ environments }) => environments.length === 0) ?? null;
}

/** Where a text of the project stands that a use of a template hands in: at the use, outside the template. */
export function outsideOf(context: VariableContext): VariableContext {
  const origin = context.step?.origin;
  return origin === undefined ? context : { ...context, step: origin.usage, action: null };
}
