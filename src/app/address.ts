import type { Scenario } from '../core/index';
import { librarySorts } from '../state/settings';
import type { Tab, View } from '../state/viewState';
import { parseWhatIfs, printWhatIfs } from './whatIfAddress';

/**
 * The address bar as plain values, before it is known whether the process and steps it names exist. Everything comes after `#`,
 * so any static host works.
 */
export type Address =
  | Extract<View, { readonly screen: 'library' }>
  | { readonly screen: 'settings' }
  /** A process inside the link itself, packed. */
  | { readonly screen: 'shared'; readonly data: string }
  | { readonly screen: 'templates'; readonly template: string | null }
  | {
      readonly screen: 'process';
      readonly document: string;
      readonly tab: Tab;
      /** Which part of a tab that has several: `targets` of the model, `json` of the text. */
      readonly part: string | null;
      readonly row: RowAddress | null;
      readonly field: string | null;
      readonly filter: string;
      readonly preview: { readonly environment: string | null; readonly channel: string | null };
      /** The saved scenario in use. */
      readonly scenario: string | null;
      /** What-ifs that are not saved under a name; null if there are none. */
      readonly whatIfs: Scenario | null;
      readonly panel: PanelAddress | null;
    };

/** A step, or one of its actions, as the address names it: a slug, or `~` and the id where the slug is not unique. */
export interface RowAddress {
  readonly step: string;
  readonly action: string | null;
}

export type PanelAddress =
  | { readonly kind: 'scenario' }
  | { readonly kind: 'reorder'; readonly selected: readonly RowAddress[] }
  | { readonly kind: 'add'; readonly at: 'end' | 'before' | 'after' | 'into'; readonly step: string | null }
  | { readonly kind: 'why'; readonly row: RowAddress; readonly environment: string; readonly target: string | null };

/**
 * Longer than the data of any link that can be opened; millions of characters in the address would slow down every navigation.
 */
const longestData = 400_001;

/** Reads `#/p/harbor-web/steps/smoke-test?q=web`. Anything unknown in it is left out; an unknown page is the library. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [root, document, page, step, action] = path.split('/').map(decoded);
  if (root === 'open')
    return { screen: 'shared', data: (new URLSearchParams(query).get('d') ?? '').slice(0, longestData) };
  if (root === 'settings') return { screen: 'settings' };
  if (root === 'templates') return { screen: 'templates', template: document || null };
  const params = new URLSearchParams(query);
  if (root !== 'p' || !document) return libraryIn(params);
  const isTab = page !== undefined && Object.hasOwn(partNames, page);
  const under = params.get('tab') ?? '';
  const tab = isTab ? (page as Tab) : Object.hasOwn(partNames, under) ? (under as Tab) : 'steps';
  return {
    screen: 'process',
    document,
    tab,
    part: partIn(tab, params, isTab),
    row: page === 'steps' && step ? { step, action: action || null } : selectedIn(params),
    field: params.get(tab === 'text' ? 'line' : 'field'),
    filter: params.get('q') ?? '',
    preview: { environment: params.get('as'), channel: params.get('in') },
    scenario: params.get('sc') || null,
    whatIfs: parseWhatIfs(params),
    panel: panelIn(page ?? '', params),
  };
}

/** Writes an address; `parseAddress` reads it back the same. */
export function printAddress(address: Address): string {
  if (address.screen === 'library') return printLibrary(address);
  if (address.screen === 'settings') return '#/settings';
  if (address.screen === 'shared')
    return `#/open${address.data === '' ? '' : `?d=${encodeURIComponent(address.data)}`}`;
  if (address.screen === 'templates')
    return address.template === null ? '#/templates' : `#/templates/${encodeURIComponent(address.template)}`;
  const { panel, row } = address;
  const page = panel?.kind === 'reorder' || panel?.kind === 'add' ? panel.kind : address.tab;
  const path = ['p', address.document, page];
  if (page === 'steps' && row) path.push(row.step, ...(row.action === null ? [] : [row.action]));
  const params = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value);
  };
  if (page !== 'steps' && row) put('at', printRow(row));
  if (page !== address.tab && address.tab !== 'steps') put('tab', address.tab);
  put(page === address.tab ? partNames[address.tab] : 'part', address.part);
  put(address.tab === 'text' ? 'line' : 'field', address.field);
  put('q', address.filter);
  put('as', address.preview.environment);
  put('in', address.preview.channel);
  put('sc', address.scenario);
  for (const [name, value] of address.whatIfs === null ? [] : printWhatIfs(address.whatIfs)) put(name, value);
  if (panel?.kind === 'reorder') put('sel', panel.selected.map(printRow).join(','));
  if (panel?.kind === 'add' && panel.at !== 'end') put(panel.at, panel.step);
  if (panel?.kind === 'scenario') put('panel', 'what-if');
  if (panel?.kind === 'why') {
    put('row', printRow(panel.row));
    put('env', panel.environment);
    put('target', panel.target);
  }
  const query = params.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

type LibraryAddress = Extract<Address, { readonly screen: 'library' }>;

function libraryIn(params: URLSearchParams): LibraryAddress {
  const search = params.get('q') ?? '';
  const sort = librarySorts.find((each) => each === params.get('sort'));
  return { screen: 'library', ...(search === '' ? {} : { search }), ...(sort === undefined ? {} : { sort }) };
}

function printLibrary({ search = '', sort }: LibraryAddress): string {
  const params = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(sort === undefined ? {} : { sort }),
  });
  return params.size === 0 ? '#/' : `#/?${params}`;
}

function panelIn(page: string, params: URLSearchParams): PanelAddress | null {
  if (page === 'reorder') {
    const selected = (params.get('sel') ?? '').split(',').filter((part) => part !== '');
    return { kind: 'reorder', selected: selected.map(parseRow) };
  }
  if (page === 'add') {
    for (const at of ['after', 'before', 'into'] as const) {
      const step = params.get(at);
      if (step) return { kind: 'add', at, step };
    }
    return { kind: 'add', at: 'end', step: null };
  }
  if (params.get('panel') === 'what-if') return { kind: 'scenario' };
  const row = params.get('row');
  const environment = params.get('env');
  return row && environment
    ? { kind: 'why', row: parseRow(row), environment, target: params.get('target') || null }
    : null;
}

/** The name that the parts of each tab have in the address. */
const partNames: Readonly<Record<Tab, string>> = {
  steps: 'part',
  plan: 'view',
  compare: 'sides',
  text: 'form',
  model: 'tab',
};

function partIn(tab: Tab, params: URLSearchParams, isPage: boolean): string | null {
  return params.get(isPage ? partNames[tab] : 'part') || null;
}

function selectedIn(params: URLSearchParams): RowAddress | null {
  const at = params.get('at');
  return at ? parseRow(at) : null;
}

function parseRow(text: string): RowAddress {
  const [step = '', action] = text.split('/');
  return { step, action: action || null };
}

function printRow({ step, action }: RowAddress): string {
  return action === null ? step : `${step}/${action}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
