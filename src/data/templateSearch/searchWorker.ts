import { createTemplateIndex, type TemplateIndex } from './createTemplateIndex';
import type { FromSearch, ToSearch } from './createTemplateSearch';

let index: TemplateIndex = () => [];

self.onmessage = ({ data }: MessageEvent<ToSearch>) => {
  if (data.entries !== null) index = createTemplateIndex(data.entries);
  self.postMessage({ number: data.number, found: index(data.query) } satisfies FromSearch);
};
