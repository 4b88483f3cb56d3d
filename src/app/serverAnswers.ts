import { readServerAnswers } from '../core/index';

/** Fetched when files come that may be answers of a server. */
export const reader = readServerAnswers;
