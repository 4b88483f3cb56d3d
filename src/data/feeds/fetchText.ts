import { causeOf } from '../storage/storageError';

export type FetchProblem =
  /** No answer: no network, a name that does not resolve, or the browser blocks the host. */
  | { readonly kind: 'unreachable'; readonly message: string }
  /** The host asks for fewer requests; `until` in milliseconds since 1970. */
  | { readonly kind: 'wait'; readonly message: string; readonly until: number }
  | { readonly kind: 'missing' | 'refused' | 'cut' | 'slow' | 'too-large' | 'page' | 'empty'; readonly message: string }
  | { readonly kind: 'cancelled'; readonly message: string };

export type FetchedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FetchProblem };

/** How long an answer may stall before it is given up, in milliseconds. */
const patience = 30_000;

/** GitHub limits requests per hour. */
const defaultWait = 60 * 60 * 1000;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly now: () => number;
  /** In milliseconds; for tests. */
  readonly patience?: number;
}

/**
 * The text at an address, or what went wrong in a sentence. Answers that are too long, stop coming, or are web pages in
 * place of files are told apart; redirects within what the page's content policy allows are followed.
 */
export async function fetchText(address: string, options: FetchOptions): Promise<FetchedText> {
  const host = new URL(address).host;
  const given = new AbortController();
  const isSlow = () => given.abort('slow');
  let timer = setTimeout(isSlow, options.patience ?? patience);
  const signal = AbortSignal.any([options.signal, given.signal]);
  const failed = (problem: FetchProblem): FetchedText => ({ ok: false, problem });
  try {
    const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return failed(statusProblem(response, host, options.now()));
    const pieces: string[] = [];
    // A byte-order mark stays, or the content would not have the name that Git gave it.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let size = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const piece = await reader?.read();
      if (piece === undefined || piece.done) break;
      clearTimeout(timer);
      timer = setTimeout(isSlow, options.patience ?? patience);
      size += piece.value.length;
      if (size > options.maxBytes) {
        given.abort('too-large');
        const message = `${host} sent more than ${options.maxBytes / 1e6} MB for one file. The download was stopped.`;
        return failed({ kind: 'too-large', message });
      }
      pieces.push(decoder.decode(piece.value, { stream: true }));
    }
    const text = pieces.join('') + decoder.decode();
    if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
      const message = `${host} sent a web page instead of the file. A proxy or a sign-in page may be in the way.`;
      return failed({ kind: 'page', message });
    }
    if (text.trim() === '') return failed({ kind: 'empty', message: `${host} sent an empty file. Try again later.` });
    return { ok: true, text };
  } catch (error) {
    if (options.signal.aborted) return failed({ kind: 'cancelled', message: 'It was cancelled.' });
    if (given.signal.aborted) return failed({ kind: 'slow', message: `${host} stopped answering. Try again.` });
    const cause = causeOf(error);
    // Browser engines report a broken connection only with these words.
    if (/terminated|aborted|network error|incomplete|reset/i.test(cause))
      return failed({ kind: 'cut', message: `The answer from ${host} was cut off (${cause}). Try again.` });
    return failed({ kind: 'unreachable', message: `${host} could not be reached (${cause}).` });
  } finally {
    clearTimeout(timer);
  }
}

function statusProblem(response: Response, host: string, now: number): FetchProblem {
  const { status, headers } = response;
  const isLimit =
    status === 429 || (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after')));
  if (isLimit) {
    const until = waitOf(headers, now);
    const time = new Date(until).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    return {
      kind: 'wait',
      until,
      message: `${host} accepts no more requests for now. Continue after ${time}; nothing fetched so far is lost.`,
    };
  }
  if (status === 404) return { kind: 'missing', message: `${host} has nothing at this address (404).` };
  return { kind: 'refused', message: `${host} answered ${status}. Try again later.` };
}

function waitOf(headers: Headers, now: number): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return now + seconds * 1000;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  return Number.isFinite(reset) && reset > now ? reset : now + defaultWait;
}
