import list from './sampleList.json';

/** A process that comes with the app. */
export interface Sample {
  /** Its folder, and its name in the address bar. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Paths inside its folder, the model among them. */
  readonly files: readonly string[];
}

/** The samples beside the app, in the order to show them. Part of the code, so that the first screen is whole at once. */
export const samples: readonly Sample[] = list;
