import { lazy } from 'react';

/** Has a text editor in it, so it is fetched when it is first shown. */
export const RepairText = lazy(() => import('./RepairText').then((module) => ({ default: module.RepairText })));
