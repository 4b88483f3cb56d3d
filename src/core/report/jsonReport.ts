import type { Json } from '../base/json';
import { dryRunDisclaimer, type PlanReport, reportRows } from './planReport';

/**
 * The plan as JSON for other programs. Field names stay as they are; new ones may come:
 * `{ schemaVersion, process, file, preview, whatIfs, madeAt, madeBy, environments: [{ environment, gate, outcome, summary,
 * assumptions, warnings, rows: [{ number, name, template?, verdict, label, targets, reason }] }], notModelled, note }`.
 */
export function jsonReport(report: PlanReport): string {
  const { head, plan } = report;
  const whole: Json = {
    schemaVersion: 1,
    process: head.title,
    file: head.fileName,
    preview: head.preview,
    whatIfs: head.whatIfs,
    madeAt: head.madeAt,
    madeBy: head.madeBy,
    environments: plan.environments.map((environment) => ({
      environment: environment.environment,
      gate: environment.gate.code,
      outcome: environment.outcome,
      summary: environment.summary,
      assumptions: environment.assumptions,
      warnings: environment.warnings.map(({ sentence }) => sentence),
      rows: reportRows(report, environment).map(({ row, cell, reason }) => ({
        number: row.number,
        name: row.name,
        ...(row.template === undefined ? {} : { template: row.template }),
        verdict: cell.verdict,
        label: cell.label,
        targets: cell.targets,
        ...(reason === '' ? {} : { reason }),
      })),
    })),
    notModelled: plan.notModelled,
    note: dryRunDisclaimer,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
