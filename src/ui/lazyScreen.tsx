import { type ComponentType, lazy, useState } from 'react';

/** Fetches a module; once it is there, `loaded` has it. */
export interface FetchedModule<Module> {
  (): Promise<Module>;
  loaded: Module | null;
}

/** Remembers the module that an import brings, so that what is drawn from it need not wait again. */
export function fetched<Module>(load: () => Promise<Module>): FetchedModule<Module> {
  const fetch: FetchedModule<Module> = async () => {
    fetch.loaded = await load();
    return fetch.loaded;
  };
  fetch.loaded = null;
  return fetch;
}

/**
 * A component whose code is fetched when it is first shown, or ahead of that. Where the code is there already it is drawn at
 * once: `lazy` alone would draw an empty place first, and what is around it twice.
 */
export function lazyScreen<Module, Props extends object>(
  fetch: FetchedModule<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  const Late = lazy(() => fetch().then((module) => ({ default: pick(module) })));
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each screen, when its file is loaded, as `lazy` is
  return function Fetched(props: Props) {
    // What is on screen stays what it is when the code comes.
    const [{ Shown }] = useState(() => ({ Shown: fetch.loaded === null ? Late : pick(fetch.loaded) }));
    return <Shown {...props} />;
  };
}
