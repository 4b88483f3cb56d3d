import type { Json } from '../core/index';
import type { IncomingFile } from './ports';

/** What-ifs and reports as files of their own. */
export interface ScenarioState {
  /** Keeps what is tried now under a name beside the process. Gives back why not, or null. */
  keepScenario(name: string): string | null;
  /** Tries a kept scenario in place of what is tried now; null goes back to the run as configured. */
  chooseScenario(name: string | null): void;
  /** Gives back why not, or null. */
  renameScenario(from: string, to: string): string | null;
  /** A copy under the next free name, which is then tried. */
  duplicateScenario(name: string): void;
  /** Takes a kept scenario away; what is tried goes back to the run as configured if it was that one. */
  removeScenario(name: string): void;
  /** Writes the what-ifs to a file of their own, with what is previewed where that is wanted. */
  saveScenario(name: string, options: { readonly withPreview: boolean }): Promise<void>;
  /**
   * Keeps the scenario of a file under its name and tries it in place of the what-ifs there are, as one edit; what is
   * wrong with it is reported.
   *
   * @param parsed  what its text was parsed to before
   */
  openScenario(file: IncomingFile, parsed?: Json): void;
  /** Offers a text, such as a report, as a new file. */
  saveText(fileName: string, text: string): Promise<void>;
}
