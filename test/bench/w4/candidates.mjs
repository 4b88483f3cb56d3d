import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const fields = ['name', 'keywords', 'category', 'labels', 'description'];
const weights = { name: 4, keywords: 2.5, category: 2, labels: 0.2, description: 1 };

/**
 * Each library over the same texts with the same weights where it has any, set up as its documentation proposes for
 * searching while typing. Each gives a function of a query to the places of the first ten.
 */
export const candidates = {
  'substring scan (limit)': (docs) => {
    const names = docs.map(({ name }) => name.toLowerCase());
    return (query) => firstTen(names.flatMap((name, id) => (name.includes(query.toLowerCase()) ? [id] : [])));
  },
  minisearch: (docs) => {
    const index = new MiniSearch({ fields, searchOptions: { boost: weights, prefix: true, fuzzy: 0.2 } });
    index.addAll(docs);
    return (query) => firstTen(index.search(query).map(({ id }) => id));
  },
  'fuse.js': (docs) => {
    const keys = fields.map((name) => ({ name, weight: weights[name] }));
    const index = new Fuse(docs, { keys, ignoreLocation: true, threshold: 0.35 });
    return (query) => index.search(query, { limit: 10 }).map(({ item }) => item.id);
  },
  orama: (docs) => {
    const schema = Object.fromEntries(fields.map((name) => [name, 'string']));
    const index = create({ schema });
    const ready = insertMultiple(
      index,
      docs.map((doc) => ({ ...doc, id: String(doc.id) })),
    );
    return async (query) => {
      await ready;
      const { hits } = await searchOrama(index, { term: query, boost: weights, tolerance: 1, limit: 10 });
      return hits.map(({ id }) => Number(id));
    };
  },
  flexsearch: (docs) => {
    const index = new flexsearch.Document({ document: { id: 'id', index: fields }, tokenize: 'forward' });
    for (const doc of docs) index.add(doc);
    return (query) =>
      firstTen([...new Set(index.search(query, { limit: 10, suggest: true }).flatMap(({ result }) => result))]);
  },
  uFuzzy: (docs) => {
    const fuzzy = new uFuzzy({ intraMode: 1 });
    const texts = uFuzzy.latinize(docs.map((doc) => fields.map((field) => doc[field]).join(' ')));
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, query, 3, 1000);
      if (!found) return [];
      return firstTen(order ? order.map((at) => info.idx[at]) : found);
    };
  },
};

function firstTen(ids) {
  return ids.slice(0, 10);
}
