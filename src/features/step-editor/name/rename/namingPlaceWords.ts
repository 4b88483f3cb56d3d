import { type NamingPlace, type Process, settingWord } from '../../../../core/index';

/** A place in words: "14 Seed reference data, script", "variable DbPassword", "what-if: Fetch fails". */
export function namingPlaceWords(process: Process, place: NamingPlace): string {
  if (place.kind === 'variable') return `Variable ${place.name}${place.isScope ? ', its scope' : ''}`;
  if (place.kind === 'target') return `Target ${place.name}, which it creates`;
  if (place.kind === 'what-if') return `What-if: ${place.sentence}`;
  const at = process.steps.findIndex(({ id }) => id === place.stepId);
  const step = process.steps[at];
  const inside =
    step === undefined || step.actions.length < 2 ? -1 : step.actions.findIndex(({ id }) => id === place.actionId);
  const action = step?.actions[inside];
  const number = action === undefined ? `${at + 1}` : `${at + 1}.${inside + 1}`;
  return `${number} ${action?.name ?? step?.name ?? ''}, ${settingWord(place.field)}`;
}
