import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { actionsOf, otherWordsFor, stemOf, typedWords, wordsOf } from '../../core/index';
import type { SearchEntry } from './searchEntry';

/** Finds templates by what a person types: their places in the list, the best first; nothing typed finds nothing. */
export type TemplateIndex = (query: string) => readonly number[];

/**
 * An index over name, keywords, category, labels of parameters and the first words of the description; scripts are not
 * searched. Misspelt words, beginnings of words, other words and abbreviations find too. About 2 ms for 660 templates.
 */
export function createTemplateIndex(entries: readonly SearchEntry[]): TemplateIndex {
  const index = new MiniSearch<Fields>({
    fields: ['name', 'joined', 'keywords', 'category', 'labels', 'description'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: formsOf,
    searchOptions: { processTerm: stemOf },
  });
  index.addAll(entries.map(fieldsOf));
  const known = entries.map(knownOf);
  return (query) => {
    const words = typedWords(query);
    if (words.length === 0) return [];
    const alternatives = words.map((word, at) => [word, ...alternativesTo(words, word, at)]);
    const asked = alternatives.map(askedOf);
    const isKnown = (word: string) => index.search(word, searchOptions).length > 0;
    return index
      .search(queryOf(alternatives, isKnown), searchOptions)
      .flatMap((result) => {
        const at = Number(result.id);
        const about = known[at];
        return about ? [{ at, score: result.score * standing(about, words.join(' '), asked, result) }] : [];
      })
      .sort((left, right) => right.score - left.score)
      .map(({ at }) => at);
  };
}

/** The index forms of a word: itself, and the action it names. */
function formsOf(word: string): string[] {
  return [stemOf(word), ...actionsOf(word)];
}

interface Fields {
  readonly id: number;
  readonly name: string;
  readonly joined: string;
  readonly keywords: string;
  readonly category: string;
  readonly labels: string;
  readonly description: string;
}

function fieldsOf(entry: SearchEntry, id: number): Fields {
  const words = typedWords(entry.name);
  return {
    id,
    // A word repeated in a name counts once.
    name: [...new Set(wordsOf(entry.name))].join(' '),
    // "argocd" finds "Argo CD".
    joined: words
      .slice(1)
      .map((word, at) => `${words[at]}${word}`)
      .join(' '),
    keywords: entry.keywords.join(' '),
    category: entry.categories.join(' '),
    labels: entry.labels,
    description: entry.description,
  };
}

/** Other words for a typed one, and it together with its neighbours: "app pool" finds "AppPool". */
function alternativesTo(words: readonly string[], word: string, at: number): readonly string[] {
  const before = words[at - 1];
  const after = words[at + 1];
  return [...otherWordsFor(word), ...(before ? [before + word] : []), ...(after ? [word + after] : [])];
}

// The numbers below were tried against the judged queries (test/vectors/search-queries.json); the best lie on a plateau.

const fieldWeights = { name: 4, joined: 1, keywords: 2.5, category: 1.5, labels: 0.2, description: 1 };
/** Typed words put together ("apppool") are looked for as one word; that they stand side by side says nothing new. */
const alternativeFields = ['name', 'keywords', 'category', 'labels', 'description'];
const alternativeWeights = Object.fromEntries(
  Object.entries(fieldWeights).map(([field, weight]) => [field, weight * 0.6]),
);

/** "docker run" is about Docker first: what runs something else is further from it than what builds an image. */
const actionWordWeight = 0.5;

/** What another word for a typed one is worth beside the word itself. */
const otherWordShare = 0.7;

/** Where a word says what a template is for; elsewhere it may only be mentioned. */
const nearFields = new Set(['name', 'joined', 'keywords', 'category']);
const farShare = 0.4;

const searchOptions = {
  boost: fieldWeights,
  // A word that stands twice in a name says little more; a longer text says less per word.
  bm25: { k: 0.3, b: 0.8, d: 0.5 },
  weights: { prefix: 0.5, fuzzy: 0.35 },
  prefix: (term: string) => term.length > 1,
};

/** Only a word that occurs nowhere counts as misspelt, so that "slack" does not find "stack". */
function queryOf(alternatives: readonly (readonly string[])[], isKnown: (word: string) => boolean): Query {
  const queries = alternatives.map(([word = '', ...others]) => ({
    combineWith: 'OR' as const,
    queries: [
      { combineWith: 'OR' as const, queries: [word], fuzzy: word.length > 4 && !isKnown(word) ? 0.2 : false },
      { combineWith: 'OR' as const, queries: others, fields: alternativeFields, boost: alternativeWeights },
    ],
  }));
  return { combineWith: 'OR', queries };
}

/** What is asked of a template with each key, worked out once. */
interface Known {
  /** Another order for what is built in, often used or old: a factor. */
  readonly rank: number;
  /** Its name as words, with and without what follows it in brackets. */
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  /** The forms of each word of its name. */
  readonly nameForms: readonly (readonly string[])[];
}

function knownOf(entry: SearchEntry): Known {
  const isBuiltin = entry.isBuiltin ? 1.8 : 1;
  const isOften = entry.isOftenUsed ? 1.2 : 1;
  const isOld = entry.isDeprecated ? 0.4 : 1;
  return {
    rank: isBuiltin * isOften * isOld,
    names: [plain(entry.name), plain(entry.name.replace(/\([^()]*\)\s*$/, ''))],
    keywords: entry.keywords.map(plain),
    nameForms: [...new Set(wordsOf(entry.name))].map(formsOf),
  };
}

function plain(text: string): string {
  return typedWords(text).join(' ');
}

/** A typed word as it is looked for. */
interface Asked {
  readonly stem: string;
  /** Stems of other words for it. */
  readonly others: readonly string[];
  readonly weight: number;
}

function askedOf([word = '', ...others]: readonly string[]): Asked {
  return {
    stem: stemOf(word),
    others: others.map(stemOf),
    weight: actionsOf(word).length > 0 ? actionWordWeight : 1,
  };
}

/** What makes one of two equal hits the better one; a factor. */
function standing(known: Known, query: string, asked: readonly Asked[], result: SearchResult): number {
  return known.rank * likeness(known, query) * wordsHit(asked, result) * nameHit(known, asked);
}

/** Whether the query is exactly its name, apart from punctuation and a language after it, or one of its other names. */
function likeness({ names, keywords }: Known, query: string): number {
  if (names.includes(query)) return 3;
  return keywords.includes(query) ? 2 : 1;
}

/**
 * The share of typed words that were found: in full as typed and in its name, less in another word for them or further
 * down. A word for what is done counts less than one for a thing.
 */
function wordsHit(asked: readonly Asked[], { match, queryTerms }: SearchResult): number {
  const found = Object.entries(match);
  const placeOf = (stem: string): number => {
    if (!queryTerms.includes(stem)) return 0;
    const isNear = found.some(
      ([term, fields]) => term.startsWith(stem) && fields.some((field) => nearFields.has(field)),
    );
    return isNear ? 1 : farShare;
  };
  let hit = 0;
  let all = 0;
  for (const { stem, others, weight } of asked) {
    all += weight;
    const place = placeOf(stem);
    hit += weight * (place === 1 ? 1 : Math.max(place, otherWordShare * Math.max(0, ...others.map(placeOf))));
  }
  return hit / all;
}

/** From a half to 1: the share of its name that was asked for. */
function nameHit({ nameForms }: Known, asked: readonly Asked[]): number {
  let sum = 0;
  for (const forms of nameForms) {
    const begins = (stem: string) => forms.some((form) => form.startsWith(stem));
    if (asked.some(({ stem }) => begins(stem))) sum += 1;
    else if (asked.some(({ others }) => others.some(begins))) sum += otherWordShare;
  }
  return 0.5 + (0.5 * sum) / Math.max(1, nameForms.length);
}
