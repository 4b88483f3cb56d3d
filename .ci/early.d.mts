import type { Plugin } from 'vite';

export const requestEarly: Plugin;
