import { asConfigured, type ComparedSide, ownOf, type Scenario, scenarioNamed, withSeparateIds } from '../core/index';
import type { EditorState } from './editorState';
import type { Content, OpenDocument } from './openDocument';
import type { PlanRequest } from './ports';
import { selectDocument } from './selectors/document';
import { modelAround } from './selectors/templates';
import { versionOf } from './versions';

/** One side of a comparison. null means: as on screen. */
export interface ComparisonSide {
  readonly environment: string;
  /** `now`: with all edits; `file`: as opened or last saved; otherwise another open process, or a saved version, by its id. */
  readonly version: 'now' | 'file' | { readonly document: string } | { readonly kept: string };
  /** `configured`: without what-ifs; otherwise the current what-ifs, or a saved scenario. */
  readonly scenario: 'current' | 'configured' | { readonly kept: string };
  readonly channel: string | null;
  readonly tenant: string | null;
}

export interface Comparison {
  readonly left: ComparisonSide;
  readonly right: ComparisonSide;
}

/**
 * Two environments: the last of the model, or the previewed one and the one before it. With `scenarios` the previewed one as
 * configured, and with the current what-ifs. Null if there are too few.
 */
export function defaultComparison(
  state: EditorState,
  of: 'environments' | 'scenarios' = 'environments',
): Comparison | null {
  const environments = selectDocument(state)?.content.model.environments.map(({ name }) => name) ?? [];
  const previewed = environments.indexOf(state.preview.environment ?? '');
  const right = Math.max(1, previewed === -1 ? environments.length - 1 : previewed);
  const side = { version: 'now', scenario: 'current', channel: null, tenant: null } as const;
  if (of === 'scenarios') {
    const environment = environments[previewed] ?? environments.at(-1);
    if (environment === undefined) return null;
    return { left: { ...side, environment, scenario: 'configured' }, right: { ...side, environment } };
  }
  const [one, two] = [environments[right - 1], environments[right]];
  if (one === undefined || two === undefined) return null;
  return { left: { ...side, environment: one }, right: { ...side, environment: two } };
}

/** What a side is computed from; null if the process is gone. */
export function sideRequest(state: EditorState, side: ComparisonSide): PlanRequest | null {
  const { version } = side;
  const isAnother = typeof version === 'object' && 'document' in version;
  const document = isAnother ? ownOf(state.documents, version.document) : selectDocument(state);
  if (document === undefined || document === null) return null;
  const content = contentOf(document, version);
  if (content === null) return null;
  const scenario = scenarioOf(side.scenario, content);
  if (scenario === null) return null;
  const { environment: _all, ...run } = scenario.run ?? {};
  const tenant = side.tenant ?? state.preview.tenant;
  return {
    process: document === selectDocument(state) ? content.process : withSeparateIds(content.process),
    model: modelAround(state, document, content),
    scenario: {
      ...scenario,
      run: { ...run, channel: side.channel ?? state.preview.channel, ...(tenant === null ? {} : { tenant }) },
    },
  };
}

/** A version has the model and what-ifs it was saved with; the file is compared with the current ones. */
function contentOf(
  { content, savedProcess, versions }: OpenDocument,
  version: ComparisonSide['version'],
): Content | null {
  if (version === 'file') return { ...content, process: savedProcess };
  if (typeof version === 'object' && 'kept' in version) return versionOf(versions, version.kept)?.content ?? null;
  return content;
}

function scenarioOf(asked: ComparisonSide['scenario'], { scenario, scenarios = [] }: Content): Scenario | null {
  if (asked === 'configured') return asConfigured;
  return asked === 'current' ? scenario : scenarioNamed(scenarios, asked.kept);
}

/** The two sides by what distinguishes them: "Staging" and "Production", "Production, in the file" and "Production". */
export function titlesOf(state: EditorState, { left, right }: Comparison): readonly [string, string] {
  return [titleOf(state, left, right), titleOf(state, right, left)];
}

function titleOf(state: EditorState, side: ComparisonSide, other: ComparisonSide): string {
  const parts = [
    side.environment === other.environment ? '' : side.environment,
    versionKey(side) === versionKey(other) ? '' : versionWord(state, side),
    scenarioWord(side) === scenarioWord(other) ? '' : scenarioWord(side),
    side.channel === other.channel ? '' : `channel ${side.channel ?? state.preview.channel}`,
    side.tenant === other.tenant ? '' : (side.tenant ?? state.preview.tenant ?? 'untenanted'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? side.environment : parts.join(', ');
}

function scenarioWord({ scenario }: ComparisonSide): string {
  if (scenario === 'configured') return 'as configured';
  return scenario === 'current' ? 'with the what-ifs' : `in "${scenario.kept}"`;
}

function versionKey({ version }: ComparisonSide): string {
  if (typeof version === 'string') return version;
  return 'kept' in version ? `kept ${version.kept}` : `document ${version.document}`;
}

function versionWord(state: EditorState, { version }: ComparisonSide): string {
  if (version === 'now') return 'now';
  if (version === 'file') return 'the file';
  if ('kept' in version)
    return `version "${versionOf(selectDocument(state)?.versions, version.kept)?.name ?? version.kept}"`;
  return ownOf(state.documents, version.document)?.title ?? 'another process';
}

/** The computed side; null if there is no such process, or no such environment in its model. */
export async function comparedSide(
  state: EditorState,
  side: ComparisonSide,
  title: string,
): Promise<ComparedSide | null> {
  const request = sideRequest(state, side);
  if (request === null || !request.model.environments.some(({ name }) => name === side.environment)) return null;
  const outcomes = await state.outcomes(request, side.environment);
  return outcomes === null ? null : { title, process: request.process, model: request.model, ...outcomes };
}

/** A comparison as an address holds it: `Staging..Production`, `Production~file..Production`. */
export function printComparison({ left, right }: Comparison): string {
  return `${printSide(left)}..${printSide(right)}`;
}

/** Reads what `printComparison` wrote; null for anything else. */
export function parseComparison(text: string): Comparison | null {
  const [left, right, more] = text.split('..').map(parseSide);
  return left && right && more === undefined ? { left, right } : null;
}

function printSide({ environment, version, scenario, channel, tenant }: ComparisonSide): string {
  const parts = [
    printVersion(version),
    scenario === 'configured' ? 'configured' : scenario === 'current' ? '' : `sc=${escaped(scenario.kept)}`,
    channel === null ? '' : `in=${escaped(channel)}`,
    tenant === null ? '' : `for=${escaped(tenant)}`,
  ].filter((part) => part !== '');
  return [escaped(environment), ...parts].join('~');
}

function printVersion(version: ComparisonSide['version']): string {
  if (version === 'now') return '';
  if (version === 'file') return 'file';
  return 'kept' in version ? `ver=${escaped(version.kept)}` : `with=${escaped(version.document)}`;
}

function parseSide(text: string): ComparisonSide | null {
  const [environment = '', ...parts] = text.split('~');
  if (environment === '') return null;
  const after = (name: string) => {
    const part = parts.find((each) => each.startsWith(`${name}=`));
    return part === undefined ? null : unescaped(part.slice(name.length + 1));
  };
  const [document, version] = [after('with'), after('ver')];
  const kept = after('sc');
  return {
    environment: unescaped(environment),
    version:
      document !== null ? { document } : version !== null ? { kept: version } : parts.includes('file') ? 'file' : 'now',
    scenario: kept !== null ? { kept } : parts.includes('configured') ? 'configured' : 'current',
    channel: after('in'),
    tenant: after('for'),
  };
}

/** Names may contain the separators. */
function escaped(name: string): string {
  return name.replace(/[%~.=]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
