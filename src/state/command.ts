/** Something a person can do by menu, key or command palette; all three use this one description. */
export interface Command {
  readonly id: string;
  /** What it does, as a menu entry. */
  readonly label: string;
  /** Keys as shown: "Ctrl+S". */
  readonly keys?: string;
  /** Why it cannot be done now; null when it can. */
  readonly whyNot: string | null;
  readonly run: () => void;
}
