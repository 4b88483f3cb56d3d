import { type Process, stepIn, usageAround } from '../core/index';
import { addressName } from '../rows/rowHref';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument } from '../state/selectors/document';
import { selectChosenScenario, selectScenario } from '../state/selectors/scenarios';
import { selectProcessViewOrNull } from '../state/selectors/view';
import { previewFor } from '../state/viewSlice';
import type { Panel, ProcessView } from '../state/viewState';
import { type Address, type PanelAddress, printAddress, type RowAddress } from './address';

type ProcessAddress = Extract<Address, { screen: 'process' }>;

/** What an address shows of an open process; `missing` names a step it asks for that is not there. */
export function viewOf(
  address: ProcessAddress,
  process: Process | null,
): { readonly view: ProcessView; readonly missing: string | null } {
  const row = address.row === null || process === null ? null : selectionOf(address.row, process);
  const view: ProcessView = {
    screen: 'process',
    documentId: address.document,
    tab: address.tab,
    part: address.part,
    selection: row,
    field: row === null && address.tab === 'steps' ? null : address.field,
    panel: address.panel === null || process === null ? null : panelOf(address.panel, process),
    filter: address.filter,
  };
  return { view, missing: process !== null && address.row !== null && row === null ? address.row.step : null };
}

/** The address of what is on screen. */
export function addressOf(state: EditorState): Address {
  const { view, preview } = state;
  if (view.screen !== 'process') return view;
  const document = selectDocument(state);
  const chosen = selectChosenScenario(state);
  const process = document?.content.process ?? null;
  const standard = document === null ? preview : previewFor(document.content.model);
  // A preview is left out only if the address means the same without it to whoever opens the link.
  const own = document === null ? preview : previewFor(document.content.model, state.settings.previews);
  const isStandard = preview.environment === standard.environment && preview.environment === own.environment;
  return {
    screen: 'process',
    document: view.documentId,
    tab: view.tab,
    part: view.part,
    row: view.selection === null || process === null ? null : rowOf(view.selection, process),
    field: view.field,
    filter: view.filter,
    preview: {
      environment: isStandard ? null : (preview.environment ?? noPreview),
      channel: preview.channel === standard.channel ? null : preview.channel,
    },
    scenario: chosen?.name ?? null,
    whatIfs: chosen !== null && chosen.name === null ? selectScenario(state) : null,
    panel: view.panel === null || process === null ? null : panelAddressOf(view.panel, process),
  };
}

/** The address of the process on screen with a changed view; that of the library on the other screens. */
export function hrefOf(state: EditorState, change: Partial<Omit<ProcessView, 'screen'>>): string {
  const view = selectProcessViewOrNull(state);
  return view === null ? '#/' : printAddress(addressOf({ ...state, view: { ...view, ...change } }));
}

/** What the address says for "no preview". */
export const noPreview = 'none';

function selectionOf(row: RowAddress, process: Process): Selection | null {
  const step = named(process.steps, row.step);
  if (!step) return null;
  const action = row.action === null ? null : named(step.actions, row.action);
  return { stepId: step.id, actionId: action?.id ?? null };
}

function rowOf(selection: Selection, process: Process): RowAddress | null {
  const step = stepIn(process, selection.stepId);
  if (!step) return null;
  const action = step.actions.find((candidate) => candidate.id === selection.actionId);
  return { step: addressName(process.steps, step), action: action ? addressName(step.actions, action) : null };
}

function panelOf(panel: PanelAddress, process: Process): Panel | null {
  switch (panel.kind) {
    case 'reorder':
      return {
        kind: 'reorder',
        selected: panel.selected.flatMap((row) => {
          const selection = selectionOf(row, process);
          return selection ? [selection] : [];
        }),
      };
    case 'add': {
      const step = panel.step === null ? undefined : named(process.steps, panel.step);
      if (panel.at === 'end' || !step) return { kind: 'add', place: { at: 'end' } };
      return { kind: 'add', place: { at: panel.at, stepId: step.id } };
    }
    case 'scenario':
      return panel;
    case 'why': {
      const row = rowIn(panel.row, process);
      if (!row) return null;
      return { kind: 'why', cell: { ...row, environment: panel.environment, target: panel.target } };
    }
  }
}

function panelAddressOf(panel: Panel, process: Process): PanelAddress | null {
  switch (panel.kind) {
    case 'reorder':
      return {
        kind: 'reorder',
        selected: panel.selected.flatMap((selection) => rowOf(selection, process) ?? []),
      };
    case 'add': {
      const { place } = panel;
      if (place.at === 'end') return { kind: 'add', at: 'end', step: null };
      const step = stepIn(process, place.stepId);
      return { kind: 'add', at: place.at, step: step ? addressName(process.steps, step) : null };
    }
    case 'scenario':
      return panel;
    case 'why': {
      const row = rowOf(panel.cell, process) ?? insideAddress(panel.cell, process);
      return row && { kind: 'why', row, environment: panel.cell.environment, target: panel.cell.target };
    }
  }
}

/**
 * A step of a process template is not among the steps of the process: its address is that of the step that uses the template,
 * with its position there, as in `roll-out~2`; its ids are made the same way.
 */
function insideAddress({ stepId, actionId }: Selection, process: Process): RowAddress | null {
  const usage = usageAround(process, stepId);
  if (usage === undefined) return null;
  const place = stepId.slice(usage.id.length + 1);
  const action = actionId === null ? null : actionId.slice(stepId.length + '-a'.length);
  return { step: `${addressName(process.steps, usage)}~${place}`, action };
}

function insideSelection({ step, action }: RowAddress, { steps }: Process): Selection | null {
  const [, name = '', place = ''] = /^(.+)~(\d+)$/.exec(step) ?? [];
  const usage = named(steps, name);
  if (usage === undefined || usage.processTemplate === null) return null;
  const stepId = `${usage.id}-${place}`;
  return { stepId, actionId: action === null ? null : `${stepId}-a${action}` };
}

/** The row that an address names, also one of a process template; null where there is none. */
export function rowIn(row: RowAddress, process: Process): Selection | null {
  return selectionOf(row, process) ?? insideSelection(row, process);
}

type Named = { readonly id: string; readonly slug: string };

function named<T extends Named>(all: readonly T[], name: string): T | undefined {
  return name.startsWith('~') ? all.find((each) => each.id === name.slice(1)) : all.find((each) => each.slug === name);
}
