import { useMemo } from 'react';
import {
  type Assumed,
  assumedPart,
  counted,
  type EnvironmentPlan,
  notModelledOf,
  type ReasonLink,
} from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useAssumed } from '../../state/useAssumed';
import { useEditor } from '../../state/useEditor';
import styles from './PlanLimits.module.css';
import { RemarkLinks } from './RemarkLinks';

interface Line {
  readonly sentence: string;
  readonly links: readonly ReasonLink[];
}

/** What the plan assumes and what it cannot know, each with a way to provide it; folded at first. */
export function PlanLimits({ plan }: { readonly plan: EnvironmentPlan | null }) {
  const process = useEditor(selectProcess);
  const around = useAssumed();
  const missing = useMemo(() => (process === null ? [] : notModelledOf(process)), [process]);
  const assumed = [...around.map(lineOf), ...(plan === null ? [] : assumptionsOf(plan))];
  const isRunbook = process?.kind === 'runbook';
  return (
    <details className={styles.panel}>
      <summary>
        {thingsThatAre(assumed.length, 'assumed')}, {thingsThatAre(missing.length + 1, 'not modelled')}
      </summary>
      <p>
        A dry run computes, in this browser, which steps would run and why. It runs no script and contacts no server.
      </p>
      {assumed.length > 0 && (
        <section aria-label="What is assumed">
          <h2>Assumed{plan === null ? '' : ` for ${plan.environment}`}</h2>
          <Lines lines={assumed} />
        </section>
      )}
      <section aria-label="What is not modelled">
        <h2>Not modelled</h2>
        <Lines lines={[...missing, { sentence: isRunbook ? always : alwaysForReleases, links: [] }]} />
      </section>
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ sentence, links }) => (
        <li key={sentence}>
          {sentence} <RemarkLinks links={links} of={sentence} />
        </li>
      ))}
    </ul>
  );
}

function assumptionsOf({ assumptions, assumptionLinks }: EnvironmentPlan): readonly Line[] {
  return assumptions.map((text, at) => ({
    sentence: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    links: assumptionLinks[at] ?? [],
  }));
}

function lineOf({ kind, sentence }: Assumed): Line {
  return { sentence, links: [{ kind: 'model', part: assumedPart[kind], name: null }] };
}

function thingsThatAre(count: number, what: string): string {
  if (count === 0) return `Nothing is ${what}`;
  return `${counted(count, 'thing is', 'things are')} ${what}`;
}

const always =
  "Only the server knows these: people's permissions, worker pools and their health, other tasks that hold up this one, and how long anything takes.";
const alwaysForReleases =
  "Only the server knows these: people's permissions, what feeds contain, worker pools and their health, other tasks that hold up this one, and how long anything takes.";
