import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { dryRunDisclaimer, headLines, type PlanReport, reportRows } from '../../../core/index';
import styles from './PrintedPlan.module.css';

/** The plan as a page of its own while printing; nothing else of the app is printed. */
export function PrintedPlan({ report, onDone }: { readonly report: PlanReport; readonly onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  const { head, plan } = report;
  return createPortal(
    <div className={styles.paper} data-printed>
      <h1>{head.title}</h1>
      <ul className={styles.head}>
        {headLines(report).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {plan.environments.map((environment) => (
        <section key={environment.environment}>
          <h2>{environment.environment}</h2>
          <p>{environment.summary}</p>
          {environment.assumptions.length > 0 && <p>Assumes that {environment.assumptions.join(', and that ')}.</p>}
          <ul>
            {environment.warnings.map(({ stepId, code, sentence }) => (
              <li key={`${stepId} ${code} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
          <table>
            <thead>
              <tr>
                <th scope="col">#</th>
                <th scope="col">Step</th>
                <th scope="col">Verdict</th>
                <th scope="col">Because</th>
              </tr>
            </thead>
            <tbody>
              {reportRows(report, environment).map(({ row, cell, reason }) => (
                <tr key={`${row.stepId} ${row.actionId}`}>
                  <td>{row.number}</td>
                  <td>{row.name}</td>
                  <td>{cell.label}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section>
        <h2>What this plan does not model</h2>
        <p>{dryRunDisclaimer}</p>
        <ul>
          {plan.notModelled.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>,
    document.body,
  );
}
