import type { ExportForm, Settings } from '../../../state/settings';

/** The formats a plan can be exported in, as they are offered. */
export const reportForms: readonly {
  readonly value: ExportForm;
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

/** How much of the reasons an export has. */
export const reportReasons: readonly {
  readonly value: Settings['exportReasons'];
  readonly label: string;
  /** Under the heading "Reasons". */
  readonly short: string;
}[] = [
  { value: 'not-running', label: 'Reasons for everything not running', short: 'For what does not run' },
  { value: 'all', label: 'Reasons for every step', short: 'For every step' },
  { value: 'none', label: 'No reasons', short: 'None' },
];
