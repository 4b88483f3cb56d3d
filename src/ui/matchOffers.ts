/** A name or value that a field offers. */
export interface Offer {
  /** What is in the field, or is taken, once it is chosen. */
  readonly value: string;
  /** How it is called, where that is another text than the value. */
  readonly label?: string;
  /** Shown in small type beside it. */
  readonly note?: string;
}

export function labelOfOffer(offer: Offer): string {
  return offer.label ?? offer.value;
}

/** A text as it is compared: without case and accents. */
export function foldedText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * The offers that have every typed word in them, best first: the whole name, then its beginning, then the beginning of a
 * word, then the rest. `stag` finds "Staging" and "eu-staging", in this order. Without a word all are offered.
 */
export function matchOffers(text: string, offers: readonly Offer[]): readonly Offer[] {
  const typed = foldedText(text);
  if (typed === '') return offers;
  const words = typed.split(/\s+/);
  const ranks = [0, 1, 2, 3].map((): Offer[] => []);
  for (const offer of offers) {
    const texts = [...new Set([foldedText(labelOfOffer(offer)), foldedText(offer.value)])];
    const rank = Math.min(...texts.map((each) => rankOf(each, typed, words)));
    ranks[rank]?.push(offer);
  }
  return ranks.flat();
}

function rankOf(text: string, typed: string, words: readonly string[]): number {
  if (!words.every((word) => text.includes(word))) return Number.POSITIVE_INFINITY;
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  const [first = ''] = words;
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(first)) ? 2 : 3;
}
