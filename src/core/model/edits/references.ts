import { foldCase } from '../../base/caseless';

/** What a reference such as `Octopus.Action[Fetch secrets].Output.Password` names: an action, or a step. */
export type ReferenceOwner = 'Action' | 'Step';

/** How often a text refers to an action or step by this name, ignoring case. */
export function countReferences(text: string, owner: ReferenceOwner, name: string): number {
  return placesOf(text, owner, name).length;
}

/**
 * Replaces one name in every reference of a text: in expressions, in scripts that read the variable by its full name,
 * and in quotes. Only the name between the brackets changes. A text without references is returned unchanged.
 *
 * @example `#{Octopus.Action[Fetch].Output.Key}`, Action, Fetch, Get → `#{Octopus.Action[Get].Output.Key}`
 */
export function renameReferences(text: string, rename: Rename): string {
  const places = placesOf(text, rename.owner, rename.from);
  let next = '';
  let copied = 0;
  for (const place of places) {
    next += text.slice(copied, place) + rename.to;
    copied = place + rename.from.length;
  }
  return places.length === 0 ? text : next + text.slice(copied);
}

/** Whether a text refers to any step or action; where it does not, no rename changes it. */
export function hasReference(text: string): boolean {
  if (!text.includes('[')) return false;
  const folded = foldCase(text);
  return heads.some((head) => folded.includes(head));
}

/** One rename, as needed for updating references. */
export interface Rename {
  readonly owner: ReferenceOwner;
  readonly from: string;
  readonly to: string;
}

/** Offsets of the name in every `Octopus.Action[name]` (or Step). Linear in the text. */
function placesOf(text: string, owner: ReferenceOwner, name: string): readonly number[] {
  const places: number[] = [];
  if (name === '' || !text.includes('[')) return places;
  const folded = foldCase(text);
  const head = headOf(owner);
  const wanted = `${head}${foldCase(name)}]`;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length))
    places.push(at + head.length);
  return places;
}

/** What stands before the name, folded. */
function headOf(owner: ReferenceOwner): string {
  return foldCase(`Octopus.${owner}[`);
}

const heads = [headOf('Action'), headOf('Step')];
