import type { Verdict } from './verdict';

/**
 * How the first sentence of a cell is phrased: a cell says "It runs once.", the headline of an explanation "Runs
 * once.".
 */
export interface Phrasing {
  /** @param how  " on 4 targets, 2 at a time" */
  readonly runs: (how: string) => string;
  readonly other: (verdict: Verdict, sentence: string) => string;
}

export const cellPhrasing: Phrasing = { runs: (how) => `It runs${how}.`, other: (_verdict, sentence) => sentence };
