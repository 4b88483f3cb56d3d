import { sameName } from '../../base/caseless';
import type { ActionId } from '../action';
import type { Process } from '../process';
import { rowsOf } from '../row';
import type { StepId } from '../step';
import { type EditRefusal, type EditRefusalKind, refuse } from './editRefusal';

/**
 * Characters that names must not contain: those forbidden in file names on a Windows server (a Linux server accepts
 * them), and square brackets, which break references such as `Octopus.Action[Name]`. Source: the vendor's public
 * tracker, issues 9195 and 1882.
 */
const refusedCharacters = /["<>|:*?\\/[\]\u0000-\u001f]/g;

/** Why a step cannot have this name, or null. When renaming, pass the step itself as `except`. */
export function checkStepName(process: Process, name: string, except: StepId | null = null): EditRefusal | null {
  const problem = checkText(name, 'step');
  if (problem !== null) return problem;
  const index = process.steps.findIndex((step) => step.id !== except && sameName(step.name, name.trim()));
  return index === -1 ? null : taken(`Step ${index + 1}`, name);
}

/** Why an action cannot have this name, or null; action names are unique in the whole process. */
export function checkActionName(process: Process, name: string, except: ActionId | null = null): EditRefusal | null {
  const problem = checkText(name, 'action');
  if (problem !== null) return problem;
  for (const step of process.steps) {
    const other = step.actions.find((action) => action.id !== except && sameName(action.name, name.trim()));
    if (other === undefined) continue;
    const rows = rowsOf(process);
    const row = rows.find((entry) => entry.actionId === other.id) ?? rows.find((entry) => entry.stepId === step.id);
    return taken(step.actions.length > 1 ? `Action ${row?.number}` : `Step ${row?.number}`, name);
  }
  return null;
}

/** The name itself, or with " (2)", " (3)" … if others already have it. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.some((other) => sameName(other, name))) return name;
  let number = 2;
  while (taken.some((other) => sameName(other, `${name} (${number})`))) number += 1;
  return `${name} (${number})`;
}

/** The name with each forbidden character replaced by a blank: "Start/Stop App" → "Start Stop App". May be empty. */
export function acceptableName(name: string): string {
  return name.replace(refusedCharacters, ' ').replace(/\s+/g, ' ').trim();
}

function checkText(name: string, owner: 'step' | 'action'): EditRefusal | null {
  if (name.trim() === '') return refusal('name-empty', `A${owner === 'step' ? '' : 'n'} ${owner} needs a name.`);
  const found = [...new Set(name.match(refusedCharacters))];
  if (found.length === 0) return null;
  const shown = found.map((character) => (character < ' ' ? 'a control character' : `"${character}"`)).join(', ');
  const proposal = acceptableName(name);
  const use = proposal === '' ? 'Choose another name.' : `Use "${proposal}"?`;
  const kind = owner === 'step' ? 'a step name' : 'an action name';
  return refusal('name-characters', `"${name}" contains ${shown}. Octopus does not accept it in ${kind}. ${use}`);
}

function taken(place: string, name: string): EditRefusal {
  return refusal('name-taken', `${place} is already called "${name.trim()}". Names ignore case. Choose another one.`);
}

function refusal(kind: EditRefusalKind, message: string): EditRefusal {
  return refuse(kind, message).error;
}
