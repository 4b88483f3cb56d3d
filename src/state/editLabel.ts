/** The verbs that an edit begins with in the menu of undo. */
type EditVerb =
  | 'Add'
  | 'Apply'
  | 'Assume'
  | 'Change'
  | 'Copy'
  | 'Cut'
  | 'Delete'
  | 'Disable'
  | 'Duplicate'
  | 'Edit'
  | 'Enable'
  | 'Import'
  | 'Keep'
  | 'Make'
  | 'Merge'
  | 'Move'
  | 'Open'
  | 'Paste'
  | 'Put'
  | 'Remove'
  | 'Rename'
  | 'Restore'
  | 'Update'
  | 'Use';

/**
 * What an edit is called where it can be undone or redone: a verb in the imperative, then what it acts on.
 *
 * ```
 * Move step 3 to 5      Rename "Deploy" to "Deploy web"      Assume "Smoke test" fails
 * ```
 */
export type EditLabel = EditVerb | `${EditVerb} ${string}`;
