import { createContext, useContext, useMemo, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { type ActionForm, actionForm, type StepTemplate } from '../../../../core/index';
import { useEditor } from '../../../../state/useEditor';
import { useKnownTemplates } from '../../knownTemplates';
import { useShown } from '../../shownRow';

/** The form of the action that is shown; null without an action. */
export const FormContext = createContext<ActionForm | null>(null);

export function useForm(): ActionForm | null {
  return useContext(FormContext);
}

/**
 * The form of the action from the lists of templates that are there so far. A step made from an earlier version of a
 * template has the fields of that version.
 */
export function useActionForm(): ActionForm | null {
  const { all, earlier } = useKnownTemplates();
  const known = useMemo(() => [...all, ...earlier.map(({ template }) => template)], [all, earlier]);
  return useFormFrom(known);
}

/** Stays the same object while an edit changes values and no fields. */
export function useFormFrom(known: readonly StepTemplate[]): ActionForm | null {
  const links = useEditor((state) => state.settings.templateLinks);
  const last = useRef<ActionForm | null>(null);
  return useShown(({ action }) => {
    const next = action === null ? null : actionForm(action, known, links);
    const before = last.current;
    last.current = before !== null && next !== null && hasSameFields(before, next) ? before : next;
    return last.current;
  });
}

function hasSameFields(one: ActionForm, other: ActionForm): boolean {
  return (
    one.builtin === other.builtin &&
    one.library === other.library &&
    shallow(one.given, other.given) &&
    shallow(one.own, other.own) &&
    one.features.length === other.features.length &&
    one.features.every((each, at) => {
      const counterpart = other.features[at];
      return (
        counterpart?.feature === each.feature &&
        counterpart.isOn === each.isOn &&
        shallow(counterpart.parameters, each.parameters)
      );
    })
  );
}
