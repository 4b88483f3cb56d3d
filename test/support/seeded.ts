import fc from 'fast-check';

/** The same cases in each run, so that what passed once passes again; with LONG each run draws its own (`npm run test:long properties`). */
if (process.env['LONG'] === undefined) fc.configureGlobal({ seed: 20261130 });
