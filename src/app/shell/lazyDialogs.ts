import { lazy } from 'react';

/** Only for files with merge marks. */
export const ChooseSides = lazy(() => import('./ChooseSides').then((module) => ({ default: module.ChooseSides })));

/** Has a text editor in it, so it is fetched when it is first shown. */
export const RepairText = lazy(() => import('./RepairText').then((module) => ({ default: module.RepairText })));
