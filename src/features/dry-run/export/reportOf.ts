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
import type { ExportForm } from '../../../state/settings';
import { matrixSvg } from './matrixSvg';

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
export function reportText(form: Exclude<ExportForm, 'preview' | 'policy' | 'print'>, report: PlanReport): string {
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
