import { readServerAnswers } from '../core/index';

/** Fetched when opened files may be answers of a server. */
export const reader = readServerAnswers;
