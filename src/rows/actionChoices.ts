import {
  actionTypeOf,
  type DeploymentModel,
  expandProcess,
  hasName,
  type Process,
  rowsOf,
  targetTagsOf,
} from '../core/index';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every action by its number, those of process templates included; a plain step by its own name. */
export function actionChoices(
  process: Process,
  model: DeploymentModel,
  keep: (type: ReturnType<typeof actionTypeOf>) => boolean = () => true,
) {
  const expanded = expandProcess(process, model);
  const numbers = new Map(rowsOf(expanded).map((row) => [`${row.stepId} ${row.actionId ?? ''}`, row.number]));
  return expanded.steps.flatMap((step) =>
    step.actions
      .filter((action) => keep(actionTypeOf(action)))
      .map((action): Choice => {
        const number = numbers.get(`${step.id} ${action.id}`) ?? numbers.get(`${step.id} `) ?? '';
        return { value: action.name, label: `${number} ${action.name}` };
      }),
  );
}

/**
 * The targets that the target tags of an action's step select; none without tags.
 *
 * @param environment  only those of this environment; of all when absent
 */
export function targetChoices(
  process: Process,
  model: DeploymentModel,
  action: string,
  environment?: string,
): readonly Choice[] {
  const step = expandProcess(process, model).steps.find((each) => each.actions.some(({ name }) => name === action));
  if (step === undefined) return [];
  const tags = targetTagsOf(step);
  return model.targets
    .filter(({ roles, environments }) => {
      const isHere = environment === undefined || hasName(environments, environment);
      return isHere && roles.some((role) => hasName(tags, role));
    })
    .map(({ name, environments }) => ({
      value: name,
      label: environment === undefined ? `${name} (${environments.join(', ')})` : name,
    }));
}
