import { type ProcessTemplate, type ProcessTemplateParameter, sameName } from '../../../core/index';

/** A parameter of a used process template as the editor shows it. */
export interface ParameterEntry {
  /** Stays the same while a person types, whether the parameter is given or not. */
  readonly key: string;
  readonly name: string;
  readonly isPackage: boolean;
  /** Its place among those that are given in the file; null where it is not given. */
  readonly at: number | null;
  /** What the template says of it; null where the template is not known, or has no such parameter. */
  readonly known: ProcessTemplateParameter | null;
}

/** What a step gives to its template, by name and in the order of the file. */
interface GivenNames {
  readonly packageParameters: readonly { readonly name: string }[];
  readonly parameters: readonly { readonly name: string }[];
}

/** The parameters in the order of the template, then those that are given and that it does not have. */
export function parametersOf(names: GivenNames, template: ProcessTemplate | null): readonly ParameterEntry[] {
  const given = [
    ...names.packageParameters.map(({ name }, at) => ({ name, isPackage: true, at })),
    ...names.parameters.map(({ name }, at) => ({ name, isPackage: false, at })),
  ];
  const known = (template?.parameters ?? []).map((parameter): ParameterEntry => {
    const found = given.find(({ name }) => sameName(name, parameter.name));
    const isPackage = found?.isPackage ?? parameter.type === 'Package';
    return { key: `known ${parameter.name}`, name: parameter.name, isPackage, at: found?.at ?? null, known: parameter };
  });
  const others = given
    .filter((each) => !known.some((entry) => entry.isPackage === each.isPackage && entry.at === each.at))
    .map((each) => ({ ...each, key: `${each.isPackage ? 'package' : 'other'} ${each.at}`, known: null }));
  return [...known, ...others];
}

/** Whether the template cannot do without a value from here. */
export function isNeeded({ optional, values = [] }: ProcessTemplateParameter): boolean {
  return optional !== true && values.length === 0;
}
