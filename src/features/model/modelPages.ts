import type { ComponentType } from 'react';
import { ApprovalsPage } from './ApprovalsPage';
import { ChannelsPage } from './ChannelsPage';
import { EarlierPage } from './EarlierPage';
import { EnvironmentsPage } from './EnvironmentsPage';
import { FreezesPage } from './FreezesPage';
import { LifecyclesPage } from './LifecyclesPage';
import { SettingsPage } from './SettingsPage';
import { TargetsPage } from './TargetsPage';
import { TenantsPage } from './TenantsPage';

/** One page of the Model tab. */
export interface ModelPage {
  /** As the address names it. */
  readonly part: string;
  readonly word: string;
  /** Which list of the model is counted beside its word. */
  readonly listed?:
    | 'environments'
    | 'targets'
    | 'variables'
    | 'channels'
    | 'lifecycles'
    | 'tenants'
    | 'freezes'
    | 'approvals';
  readonly Page: ComponentType;
  /** Channels belong to releases, which runbooks do not have (B-03). */
  readonly isForRunbooks: boolean;
}

export const modelPages: readonly ModelPage[] = [
  { part: 'environments', listed: 'environments', word: 'Environments', Page: EnvironmentsPage, isForRunbooks: true },
  { part: 'targets', listed: 'targets', word: 'Targets', Page: TargetsPage, isForRunbooks: true },
  { part: 'channels', listed: 'channels', word: 'Channels', Page: ChannelsPage, isForRunbooks: false },
  { part: 'lifecycles', listed: 'lifecycles', word: 'Lifecycles', Page: LifecyclesPage, isForRunbooks: true },
  { part: 'tenants', listed: 'tenants', word: 'Tenants', Page: TenantsPage, isForRunbooks: true },
  { part: 'freezes', listed: 'freezes', word: 'Freezes', Page: FreezesPage, isForRunbooks: false },
  { part: 'approvals', listed: 'approvals', word: 'Approvals', Page: ApprovalsPage, isForRunbooks: true },
  { part: 'settings', word: 'Settings', Page: SettingsPage, isForRunbooks: true },
  { part: 'earlier', word: 'Earlier deployments', Page: EarlierPage, isForRunbooks: false },
];
