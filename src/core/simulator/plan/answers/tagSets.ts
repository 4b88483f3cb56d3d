import { keysOfWantedTag } from '../../../model/sameTag';
import type { StepFacts } from '../../scenario/stepFacts';
import type { AnswerCache } from './answerCache';

/** The number of the set of target tags that a step has; equal sets have one number, no fixed tags -1. */
export function numberOfTags({ tagSets: { sets, numbers } }: AnswerCache, { tags, tagsText }: StepFacts): number {
  if (tags === null || tagsText === null) return -1;
  const known = numbers.get(tagsText);
  if (known !== undefined) return known;
  const keys = new Set(tags.flatMap(keysOfWantedTag));
  const text = [...keys].toSorted().join('\n');
  let number = numbers.get(text);
  if (number === undefined) {
    number = sets.length;
    numbers.set(text, number);
    sets.push({ keys, selects: [] });
  }
  numbers.set(tagsText, number);
  return number;
}
