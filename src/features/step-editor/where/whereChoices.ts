import { type Action, executionPlaceOf, type Step, type Where } from '../../../core/index';
import type { RadioOption } from '../../../ui/Choice';

/** The three choices a person has; a type that the server carries out itself counts as a worker. */
export function whereOf(step: Step, action: Action): Where {
  const { at, perTarget } = executionPlaceOf(step, action);
  if (at === 'target') return 'targets';
  return perTarget ? 'worker-per-target' : 'worker';
}

/** The choices of the type, and what the file says even where it is none of them. */
export function placeChoices(here: Where, allowed: readonly Where[], hasPools: boolean): readonly RadioOption<Where>[] {
  return places
    .filter(({ value }) => value === here || allowed.includes(value))
    .map((option) => (hasPools ? option : (serverPlaces.find(({ value }) => value === option.value) ?? option)));
}

/** For what only the server does. */
const serverPlaces: readonly RadioOption<Where>[] = [
  { value: 'worker', label: 'Once on the server', meaning: 'Octopus itself runs it, without targets' },
  {
    value: 'worker-per-target',
    label: 'On the server, for each target',
    meaning: 'Octopus itself runs it for every target that has one of the tags',
  },
];

const places: readonly RadioOption<Where>[] = [
  { value: 'targets', label: 'On each target', meaning: 'Once on every target that has one of the tags' },
  { value: 'worker', label: 'Once on a worker', meaning: 'Once, on a worker or the server, without targets' },
  {
    value: 'worker-per-target',
    label: 'On a worker, once per target',
    meaning: 'On a worker or the server, once for every target that has one of the tags',
  },
];
