import type { IncomingFile } from './ports';

/** What-ifs and reports as files of their own. */
export interface ScenarioState {
  /** Writes the what-ifs to a file of their own, with what is previewed where that is wanted. */
  saveScenario(name: string, options: { readonly withPreview: boolean }): Promise<void>;
  /** Takes the what-ifs of a scenario file in place of those there are, as one edit; what is wrong with it is told. */
  openScenario(file: IncomingFile): void;
  /** Offers a text, such as a report, as a new file. */
  saveText(fileName: string, text: string): Promise<void>;
}
