import { createContext, useContext, useState, useSyncExternalStore } from 'react';

/** The pending text of a field, and the value that it would replace. */
export interface TypedText {
  readonly text: string;
  readonly over: string;
}

/** Where fields that apply their text on blur keep it until then, so that a crash loses none of it. */
export interface TypedTexts {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: (field: string) => TypedText | null;
  readonly keep: (field: string, typed: TypedText | null) => void;
}

export const TypedTextsContext = createContext<TypedTexts>({
  subscribe: () => () => {},
  read: () => null,
  keep: () => {},
});

/** What the fields in it belong to, such as one step: two may call a field the same. */
export const TypedScope = createContext('');

/** The text being typed in a field over its value. */
export interface Typed {
  /** null where nothing is; a change of the value from elsewhere (undo) wins over what was typed before it. */
  readonly text: string | null;
  /** Names it among all pending texts; null where none is kept. */
  readonly key: string | null;
  /** Whether it was typed before the field was here: on an earlier page, or before another view was opened. */
  readonly isEarlier: boolean;
  /** null when it was applied or discarded. */
  readonly type: (text: string | null) => void;
}

/**
 * @param field  names the field within what is on screen; null where losing the text with the field is right, as in a
 *   dialog that asks a question
 */
export function useTyped(field: string | null, value: string): Typed {
  const scope = useContext(TypedScope);
  const key = field === null ? null : `${scope} ${field}`.trim();
  const texts = useContext(TypedTextsContext);
  const kept = useSyncExternalStore(texts.subscribe, () => (key === null ? null : texts.read(key)));
  const [own, setOwn] = useState<TypedText | null>(null);
  const now = own ?? kept;
  return {
    key,
    text: now !== null && now.over === value ? now.text : null,
    isEarlier: own === null,
    type: (text) => {
      const next = text === null ? null : { text, over: value };
      setOwn(next);
      if (key !== null) texts.keep(key, next);
    },
  };
}
