import { foldCase } from '../../base/caseless';
import { nearest } from '../../base/nearest';
import type { DeploymentModel } from '../../model/deploymentModel';
import type { Process } from '../../model/process';
import { propertyOf } from '../../model/propertyBag';
import { rowsOf } from '../../model/row';
import type { Step } from '../../model/step';
import { stepsOfUse } from '../../model/templates/expandProcess';
import { isTemplateProcess } from '../../model/templates/templateProcess';
import { type OutputRead, outputReadsOf, readsOutputs } from '../outputReads';
import type { Rule } from '../rule';

/**
 * An output variable of a step or action that does not exist, so it never has a value. Steps of a process template have
 * one name for outputs outside it and another inside (T-10). Silent if an unknown template could define the name.
 */
export const outputOfNoStep: Rule = {
  code: 'output-of-no-step',
  ofProcess: (process, model) => {
    if (!process.steps.some(readsOutputs)) return [];
    const steps = new Map(process.steps.map((step) => [step.id, step]));
    let names: Names | null = null;
    return rowsOf(process).flatMap((row) => {
      const step = steps.get(row.stepId);
      if (step === undefined) return [];
      return outputReadsOf(step, row.actionId).flatMap((read) => {
        if (isComputed(read)) return [];
        names ??= namesIn(process, model);
        const message = whatIsWrong(read, names);
        const at = { stepId: row.stepId, actionId: row.actionId };
        return message === null ? [] : [{ severity: 'warning', message, field: null, row: at } as const];
      });
    });
  },
};

/** The names under which outputs can be read, each in its first spelling. */
interface Names {
  readonly isTemplate: boolean;
  /** Some steps are copies from a process template, as the first servers with templates wrote them. */
  readonly isCopied: boolean;
  readonly own: ReadonlyMap<string, string>;
  /** By the name of the step that uses a template: the actions of the template; none if it is unknown. */
  readonly uses: ReadonlyMap<string, { readonly name: string; readonly actions: ReadonlyMap<string, string> | null }>;
}

/** Whether the name contains an expression, so it is only known when it is read. */
function isComputed({ name, usage }: OutputRead): boolean {
  return /[#$*{}]/.test(`${usage ?? ''}${name}`);
}

function whatIsWrong({ name, usage, variable }: OutputRead, names: Names): string | null {
  const { own, uses, isTemplate } = names;
  const known = [...uses.values()];
  const isOpen = known.some(({ actions }) => actions === null);
  if (usage === null) {
    if (own.has(foldCase(name)))
      return isTemplate
        ? `It reads ${variable} of "${name}" as if from outside. Write: ${insideName(name, variable)}`
        : null;
    if (isTemplate || isOpen) return null;
    const of = known.find(({ actions }) => actions?.has(foldCase(name)));
    if (of === undefined)
      return missing(`It reads ${variable} of "${name}", and no step or action has that name`, name, own);
    return `It reads ${variable} of "${name}", a step of the process template of "${of.name}". Write: Octopus.ProcessTemplate[${of.name}].Action[${name}].Output.${variable}`;
  }
  if (usage === '') {
    if (names.isCopied) return null;
    if (!isTemplate)
      return `It reads ${variable} of "${name}" as if from inside a process template. Outside, the step that uses the template is named: Octopus.ProcessTemplate[…].Action[${name}].Output.${variable}`;
    return own.has(foldCase(name))
      ? null
      : missing(`It reads ${variable} of "${name}", and no step of this template has that name`, name, own);
  }
  // What is passed to a process template is read inside it, where the names are unknown.
  if (isTemplate) return null;
  const of = uses.get(foldCase(usage));
  const users = new Map(known.map((each) => [foldCase(each.name), each.name]));
  if (of === undefined)
    return missing(
      `It reads ${variable} of "${usage}", and no step of that name uses a process template`,
      usage,
      users,
    );
  if (of.actions === null || of.actions.has(foldCase(name))) return null;
  return missing(
    `It reads ${variable} of "${name}", and the process template of "${of.name}" has no such action`,
    name,
    of.actions,
  );
}

function insideName(name: string, variable: string): string {
  return `Octopus.ProcessTemplate.Action[${name}].Output.${variable}`;
}

function missing(sentence: string, name: string, known: ReadonlyMap<string, string>): string {
  const near = nearest(name, [...known.values()]);
  return near === null ? `${sentence}.` : `${sentence}; "${near}" may be meant.`;
}

function namesIn(process: Process, model: DeploymentModel): Names {
  const plain = process.steps.filter((step) => step.processTemplate === null);
  const uses = process.steps.filter((step) => step.processTemplate !== null);
  return {
    isTemplate: isTemplateProcess(process),
    isCopied: plain.some(({ actions }) =>
      actions.some(({ properties }) => propertyOf(properties, 'Octopus.ProcessTemplate.Slug') !== null),
    ),
    own: byName(plain.flatMap((step) => [step.name, ...step.actions.map(({ name }) => name)])),
    uses: new Map(uses.map((use) => [foldCase(use.name), { name: use.name, actions: actionsOf(use, model) }])),
  };
}

function actionsOf(use: Step, model: DeploymentModel): ReadonlyMap<string, string> | null {
  const steps = stepsOfUse(use, model);
  return steps.length === 0 ? null : byName(steps.flatMap(({ origin }) => origin?.actionNames ?? []));
}

function byName(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.toReversed().map((name) => [foldCase(name), name]));
}
