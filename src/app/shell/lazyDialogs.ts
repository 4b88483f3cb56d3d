import { lazy } from 'react';

/** Only for files with merge marks. */
export const ChooseSides = lazy(() => import('./ChooseSides').then((module) => ({ default: module.ChooseSides })));

/** Contains a text editor, so it is fetched when first shown. */
export const RepairText = lazy(() => import('./RepairText').then((module) => ({ default: module.RepairText })));
