import type { Plugin } from 'vite';

export const keepCompiled: Plugin;
