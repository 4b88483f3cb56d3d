import {
  csvReport,
  type EnvironmentOutcomes,
  jsonReport,
  markdownReport,
  type Plan,
  type PlanReport,
  type ReportHead,
  type ReportOptions,
} from '../../../core/index';
import { matrixSvg } from './matrixSvg';

/** The formats a plan can be exported in. */
export type ReportForm = 'markdown' | 'csv' | 'json' | 'preview' | 'policy' | 'svg' | 'print';

export const reportForms: readonly {
  readonly value: ReportForm;
  readonly label: string;
  readonly meaning: string;
  readonly extension: string;
}[] = [
  { value: 'markdown', label: 'Markdown', meaning: 'For a ticket, a pull request or a wiki page.', extension: 'md' },
  {
    value: 'csv',
    label: 'CSV',
    meaning: 'For a spreadsheet: one line for each step and environment.',
    extension: 'csv',
  },
  { value: 'json', label: 'JSON', meaning: 'For another program.', extension: 'json' },
  {
    value: 'preview',
    label: 'Server preview',
    meaning: "JSON in the shape of Octopus's own deployment preview, to compare the two.",
    extension: 'preview.json',
  },
  {
    value: 'policy',
    label: 'Policy input',
    meaning: 'JSON as a compliance policy sees this run; what no file says is assumed and listed.',
    extension: 'policy-input.json',
  },
  { value: 'svg', label: 'Picture', meaning: 'The matrix as an SVG picture.', extension: 'svg' },
  { value: 'print', label: 'Print', meaning: 'On paper or as a PDF, with headings on each page.', extension: '' },
];

export interface ReportParts {
  readonly plan: Plan;
  readonly head: ReportHead;
  readonly options: ReportOptions;
  /** By environment: reasons with values, if requested. */
  readonly causes: ReadonlyMap<string, EnvironmentOutcomes>;
}

export function reportWith({ plan, head, options, causes }: ReportParts): PlanReport {
  if (causes.size === 0) return { plan, head, options };
  return {
    plan,
    head,
    options,
    causeOf: (environment, row) => {
      const known = causes.get(environment);
      const at = known?.rows.findIndex((each) => each.stepId === row.stepId && each.actionId === row.actionId) ?? -1;
      return known?.causes[at] ?? null;
    },
  };
}

/** The text of a report; forms that need the simulator or a printer have none here. */
export function reportText(form: Exclude<ReportForm, 'preview' | 'policy' | 'print'>, report: PlanReport): string {
  switch (form) {
    case 'markdown':
      return markdownReport(report);
    case 'csv':
      return csvReport(report);
    case 'json':
      return jsonReport(report);
    case 'svg':
      return matrixSvg(report);
  }
}
