import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import {
  checkActionName,
  checkStepName,
  freeSlug,
  type NameUsage,
  type NamingPlace,
  placesNaming,
} from '../../../../core/index';
import type { Content } from '../../../../state/openDocument';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../../state/useEditor';
import { useTyped } from '../../../../ui/TypedTexts';
import { useShown } from '../../shownRow';
import { namedOf } from '../../subject';
import { rename } from './rename';
import { useHasSlug } from './useHasSlug';
import { useStepNameValues } from './useStepNameValues';

export interface Renaming {
  /** What is in the field. */
  readonly text: string;
  /** Whether that is another name than the one there is. */
  readonly isRenaming: boolean;
  /** Why it cannot be the name. */
  readonly problem: string | null;
  /** What refers to the old name; null until that is known, which may be after the letter is on screen. */
  readonly places: readonly NamingPlace[] | null;
  readonly updateReferences: boolean;
  /** null in a file that has no slugs. */
  readonly slug: string | null;
  /** What the slug would be; null when it would be the same, or there can be none. */
  readonly newSlug: string | null;
  readonly alsoSlug: boolean;
  readonly type: (text: string) => void;
  readonly choose: (choice: Partial<Choice>) => void;
  /** Applies the name if it is valid; otherwise the text stays. */
  readonly commit: () => void;
  readonly restore: () => void;
}

/** What refers to a name: all places, and among them the values of template parameters. */
interface Referring {
  readonly values: readonly NameUsage[];
  readonly places: readonly NamingPlace[];
}

interface Choice {
  readonly updateReferences: boolean;
  readonly alsoSlug: boolean;
}

/**
 * The name being typed for a step or action, and what should follow it. It is applied when committed or when the field is
 * removed.
 */
export function useRename(): Renaming {
  const documentId = useEditor((state) => selectDocument(state)?.id ?? null);
  const store = useEditorStore();
  const { getState } = store;
  const { name, slug, stepId, actionId } = useShown(namedOf);
  const number = useShown((shown) => shown.number);
  const { key, text, isEarlier, type } = useTyped('name', name);
  const [{ updateReferences, alsoSlug }, setChoice] = useState<Choice>(standard);
  const to = text?.trim() ?? name;
  const isRenaming = text !== null && text !== name && to !== name;

  // Only a name being typed asks for the whole process.
  const content = useShown((shown) => (isRenaming ? shown.content : null));
  const process = content?.process ?? null;
  const problem = useMemo(() => {
    if (!isRenaming || process === null) return null;
    const found = actionId === null ? checkStepName(process, to, stepId) : checkActionName(process, to, actionId);
    return found?.message ?? null;
  }, [isRenaming, process, to, stepId, actionId]);
  const valuesOf = useStepNameValues();
  const referring = useCallback(
    (within: Content): Referring => {
      const values = valuesOf(within.process, name);
      return { values, places: placesNaming(within, stepId, actionId, values) };
    },
    [valuesOf, name, stepId, actionId],
  );
  // The letter is shown first: to find what refers to the name, all texts of the process are searched.
  const searched = useDeferredValue(content, null);
  const found = useMemo(
    () => (isRenaming && searched !== null ? referring(searched) : null),
    [isRenaming, searched, referring],
  );
  const proposed = isRenaming && process !== null ? freeSlug(process, stepId, actionId, to) : '';
  const otherSlug = proposed === '' || proposed === slug ? null : proposed;
  const hasSlug = useHasSlug();

  const restore = () => {
    type(null);
    setChoice(standard);
  };
  const latest = useRef(done);
  const commit = () => {
    if (!isRenaming || problem !== null || content === null) return;
    const { values, places } = found !== null && searched === content ? found : referring(content);
    // Without slugs in the file, what is used for one is made from the name, as it will be when the file is read again.
    const request = {
      stepId,
      actionId,
      name: to,
      updateReferences,
      slug: alsoSlug || !hasSlug ? otherSlug : null,
      values,
    };
    if (!rename(store, { number, name, slug }, request, { places: places.length, hasSlug, typed: key })) return;
    restore();
    // If the field is removed before the next render, it must not be applied twice.
    latest.current = done;
  };
  const leave = () => {
    // Text from an earlier page waits in the field until a person decides about it.
    if (!isRenaming || isEarlier || selectDocument(getState())?.id !== documentId) return;
    if (problem === null) commit();
    else if (to !== '')
      getState().notify(`"${to}" did not become the name of ${number} "${name}". ${problem}`, {
        tone: 'error',
      });
  };
  // A field removed without a blur event, as when the layout changes, counts as left.
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  return {
    text: text ?? name,
    isRenaming,
    problem,
    places: found?.places ?? null,
    updateReferences,
    slug: hasSlug ? slug : null,
    newSlug: hasSlug ? otherSlug : null,
    alsoSlug,
    type,
    choose: (choice) => setChoice((old) => ({ ...old, ...choice })),
    commit,
    restore,
  };
}

const done = () => {};
const standard: Choice = { updateReferences: true, alsoSlug: false };
