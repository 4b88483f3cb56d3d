/** Something a person can ask for by menu, key or the command palette: one description feeds all of them. */
export interface Command {
  readonly id: string;
  /** What it does, as a menu says it. */
  readonly label: string;
  /** Keys as shown: "Ctrl+S". */
  readonly keys?: string;
  /** Why it cannot be done now; null when it can. */
  readonly whyNot: string | null;
  readonly run: () => void;
}
