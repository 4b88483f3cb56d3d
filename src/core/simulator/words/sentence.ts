import { listed } from '../../base/words';
import type { Reason, ReasonCode } from '../reasons/reason';
import { quoted } from './phrases';

/** Reads what a reason carries; what is missing reads as the words that stand for it. */
export interface Said {
  /** A text, or the words instead. */
  readonly text: (name: string, instead?: string) => string;
  readonly list: (name: string) => readonly string[];
  /** A list as "A and B", or the words instead. */
  readonly all: (name: string, instead?: string) => string;
  /** A name in quotation marks, or the words instead. */
  readonly name: (name: string, instead?: string) => string;
  readonly has: (name: string) => boolean;
}

/** Makes the sentence of one reason code. */
export type Sentence = (said: Said) => string;

/** Sentences for some of the codes; the front of the room puts them together so that none can be missing. */
export type Sentences<Code extends ReasonCode> = Readonly<Record<Code, Sentence>>;

export function saidOf({ params }: Reason): Said {
  const list = (name: string): readonly string[] => {
    const value = params[name];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  };
  const text = (name: string, instead = '') => {
    const value = listed(list(name));
    return value === '' ? instead : value;
  };
  return {
    text,
    list,
    all: text,
    name: (name, instead = '') => {
      const names = list(name).filter((each) => each !== '');
      return names.length === 0 ? instead : listed(names.map(quoted));
    },
    has: (name) => list(name).some((value) => value !== ''),
  };
}
