/** The verbs that the label of an edit can begin with. */
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
 * The name of an edit in undo and redo: a verb in the imperative, then its object.
 *
 * ```
 * Move step 3 to 5      Rename "Deploy" to "Deploy web"      Assume "Smoke test" fails
 * ```
 */
export type EditLabel = EditVerb | `${EditVerb} ${string}`;
