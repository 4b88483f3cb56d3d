import { type Action, type ActionForm, emptyRequired } from '../../../../core/index';

/** How many fields of an action need a value and have none; a warning, never a barrier. */
export function emptyFields(action: Action | null, form: ActionForm | null): number {
  if (action === null || form === null) return 0;
  const { builtin, library } = form;
  const needed = [builtin, library].flatMap((template) =>
    template === null ? [] : emptyRequired(template, action.properties),
  );
  // The primary package has fields of its own.
  return needed.filter(({ name }) => !/^Octopus\.Action\.Package\.(PackageId|FeedId)$/i.test(name)).length;
}
