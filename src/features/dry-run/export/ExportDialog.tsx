import { useState } from 'react';
import {
  deployCommand,
  type EnvironmentOutcomes,
  isSecretName,
  type Json,
  type Plan,
  type ReportOptions,
  whatIfsOf,
} from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { selectPlanRequest } from '../../../state/selectors/plan';
import type { ExportForm } from '../../../state/settings';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Checkbox, RadioGroup } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Select';
import styles from './ExportDialog.module.css';
import { PrintedPlan } from './PrintedPlan';
import { reportForms, reportReasons } from './reportForms';
import { type ReportParts, reportText, reportWith } from './reportOf';
import { useReportHead } from './useReportHead';

export interface ExportDialogProps {
  readonly plan: Plan;
  /** The previewed environment; exported unless a person chooses all. */
  readonly environment: string;
  readonly onClose: () => void;
}

/** Exports the plan: as text, table, picture or print, and as the command that deploys what is previewed. */
export function ExportDialog({ plan, environment, onClose }: ExportDialogProps) {
  const store = useEditorStore();
  const document = useEditor(selectDocument);
  const makeHead = useReportHead();
  const [begin] = useState(() => store.getState().settings);
  const [form, setForm] = useState<ExportForm>(begin.exportForm);
  const [everywhere, setEverywhere] = useState(begin.exportScope === 'all');
  const [reasons, setReasons] = useState<ReportOptions['reasons']>(begin.exportReasons);
  const [withValues, setWithValues] = useState(begin.exportValues);
  const [printing, setPrinting] = useState<ReportParts | null>(null);
  if (document === null) return null;

  const chosen = { ...plan, environments: everywhere ? plan.environments : only(plan, environment) };
  const hasReasons = form !== 'preview' && form !== 'policy' && form !== 'svg';
  const scenario = document.content.scenario;

  async function parts(): Promise<ReportParts> {
    const causes = withValues && hasReasons ? await causesOf(chosen) : new Map();
    return { plan: chosen, head: makeHead(), options: { reasons, rows: 'all' }, causes };
  }
  async function causesOf(wanted: Plan): Promise<ReadonlyMap<string, EnvironmentOutcomes>> {
    const request = selectPlanRequest(store.getState());
    if (request === null) return new Map();
    const all = await Promise.all(
      wanted.environments.map(async (each) => {
        const outcomes = await store.getState().outcomes(request, each.environment);
        return outcomes === null ? [] : [[each.environment, outcomes] as const];
      }),
    );
    return new Map(all.flat());
  }
  async function textOf(): Promise<string> {
    if (form === 'preview') return previews();
    if (form === 'policy') return policyInputs();
    if (form === 'print') return '';
    return reportText(form, reportWith(await parts()));
  }
  async function previews(): Promise<string> {
    const names = chosen.environments.map((each) => each.environment);
    return jsonText(await Promise.all(names.map((name) => store.getState().serverPreview(name))));
  }
  async function policyInputs(): Promise<string> {
    const { policyInput, notify } = store.getState();
    const answers = await Promise.all(chosen.environments.map((each) => policyInput(each.environment)));
    const known = answers.filter((each) => each !== null);
    const [assumed] = known.map((each) => each.assumed);
    if (assumed !== undefined && assumed.length > 0) notify(assumedWords(assumed));
    return jsonText(known.map(({ input }) => input));
  }
  async function download() {
    if (form === 'print') {
      setPrinting(await parts());
      return;
    }
    const { extension } = reportForms.find((each) => each.value === form)!;
    const title = `${document?.title ?? 'plan'} ${everywhere ? 'plan' : `plan ${environment}`}`;
    await store.getState().saveText(`${slugged(title)}.${extension}`, await textOf());
    onClose();
  }
  async function copy(text: string, what: string) {
    const { notify } = store.getState();
    try {
      await navigator.clipboard.writeText(text);
      notify(`${what} is on the clipboard.`);
    } catch {
      notify('The browser did not allow copying. Download it instead.', { tone: 'error' });
    }
  }
  const command = deployCommand(document.title, environment, runOf(store.getState()), isSecret);
  function isSecret(name: string): boolean {
    return document !== null && isSecretName(name, document.content.model.variables);
  }
  const options = reportForms.map(({ value, label, meaning }) => ({ value, label, meaning }));
  return (
    <Dialog
      title="Export the plan"
      note={whatIfsOf(scenario).length > 0 ? 'With the what-ifs of the bar above.' : 'As configured.'}
      onClose={onClose}
      footer={
        <>
          {form !== 'print' && (
            <Button onClick={() => void textOf().then((text) => copy(text, 'The plan'))}>Copy</Button>
          )}
          <Button look="main" onClick={() => void download()}>
            {form === 'print' ? 'Print…' : 'Download'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup label="Format" value={form} options={options} onChange={setForm} />
        <Select
          aria-label="Environments"
          value={everywhere ? 'all' : 'one'}
          options={[
            { value: 'one', label: `${environment} only` },
            { value: 'all', label: `All ${plan.environments.length} environments` },
          ]}
          onChange={(value) => setEverywhere(value === 'all')}
        />
        {hasReasons && (
          <>
            <Select
              aria-label="Reasons"
              value={reasons}
              options={reportReasons}
              onChange={(value) => setReasons(value as ReportOptions['reasons'])}
            />
            <Checkbox
              label="With the values of variables that decided; secrets never"
              checked={withValues}
              onChange={setWithValues}
            />
          </>
        )}
        {document.content.process.kind !== 'runbook' && (
          <section className={styles.command} aria-label="Command">
            <p>The command that deploys what is previewed:</p>
            <code>{command}</code>
            <Button look="link" onClick={() => void copy(command, 'The command')}>
              Copy command
            </Button>
          </section>
        )}
      </div>
      {printing !== null && <PrintedPlan report={reportWith(printing)} onDone={() => setPrinting(null)} />}
    </Dialog>
  );
}

/** One document alone, several as a list. */
function jsonText(documents: readonly Json[]): string {
  return `${JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2)}\n`;
}

/** "Assumed, since no file says it: Project.Id, Space.Id and 12 more." */
function assumedWords(paths: readonly string[]): string {
  const first = paths.slice(0, 4).join(', ');
  const more = paths.length > 4 ? ` and ${paths.length - 4} more` : '';
  return `Assumed, since no file says it: ${first}${more}.`;
}

function only({ environments }: Plan, name: string): Plan['environments'] {
  return environments.filter(({ environment }) => environment === name);
}

function runOf(state: Parameters<typeof selectPlanRequest>[0]) {
  return selectPlanRequest(state)?.scenario.run ?? {};
}

function slugged(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
