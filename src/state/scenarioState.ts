import type { Json } from '../core/index';
import type { IncomingFile } from './ports';

/** What-ifs and reports as files of their own. */
export interface ScenarioState {
  /** Saves the current what-ifs under a name with the process. Returns why not, or null. */
  keepScenario(name: string): string | null;
  /** Applies a saved scenario in place of the current what-ifs; null returns to the run as configured. */
  chooseScenario(name: string | null): void;
  /** Returns why not, or null. */
  renameScenario(from: string, to: string): string | null;
  /** Makes a copy under the next free name and applies it. */
  duplicateScenario(name: string): void;
  /** Deletes a saved scenario; if it was in use, the run is as configured again. */
  removeScenario(name: string): void;
  /** Writes the what-ifs to a file of their own, with the preview if wanted. */
  saveScenario(name: string, options: { readonly withPreview: boolean }): Promise<void>;
  /**
   * Saves the scenario of a file under its name and applies it in place of the current what-ifs, as one edit; problems are
   * reported.
   *
   * @param parsed  its text, if already parsed
   */
  openScenario(file: IncomingFile, parsed?: Json): void;
  /** Offers a text, such as a report, as a new file. */
  saveText(fileName: string, text: string): Promise<void>;
}
