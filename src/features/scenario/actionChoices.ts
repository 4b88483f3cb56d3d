import { actionTypeOf, type DeploymentModel, type Process, rowsOf, targetTagsOf } from '../../core/index';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every action by its number; a plain step by its own name. */
export function actionChoices(process: Process, keep: (type: ReturnType<typeof actionTypeOf>) => boolean = () => true) {
  const numbers = new Map(rowsOf(process).map((row) => [`${row.stepId} ${row.actionId ?? ''}`, row.number]));
  return process.steps.flatMap((step) =>
    step.actions
      .filter((action) => keep(actionTypeOf(action)))
      .map((action): Choice => {
        const number = numbers.get(`${step.id} ${action.id}`) ?? numbers.get(`${step.id} `) ?? '';
        return { value: action.name, label: `${number} ${action.name}` };
      }),
  );
}

/** The targets an action may go to by its step's target tags, in any environment; none for one without tags. */
export function targetChoices(process: Process, model: DeploymentModel, action: string): readonly Choice[] {
  const step = process.steps.find((each) => each.actions.some(({ name }) => name === action));
  if (step === undefined) return [];
  const tags = targetTagsOf(step).map((tag) => tag.toLowerCase());
  return model.targets
    .filter(({ roles }) => roles.some((role) => tags.includes(role.toLowerCase())))
    .map(({ name, environments }) => ({ value: name, label: `${name} (${environments.join(', ')})` }));
}
