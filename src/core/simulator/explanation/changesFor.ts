import { environmentRun } from '../plan/environmentRun';
import type { PlanInput } from '../plan/planInput';
import type { Verdict } from '../plan/verdict';
import type { Reason } from '../reasons/reason';
import { explain } from '../words/explain';
import { midSentence, withoutFullStop } from '../words/phrases';
import type { Candidate } from './changes/candidate';
import { candidatesFor } from './changes/candidatesFor';
import { patchBetween } from './changes/contentPatch';
import type { Explanation, ProposedChange } from './explanation';
import type { Subject } from './subject';
import { type CellOfPlan, subjectOf } from './subjectOf';

/** The maximum number of changes reported. */
const most = 3;

/** The maximum number tried; each costs one run of the environment. */
const maxTried = 16;

const runs: readonly Verdict[] = ['Runs', 'Waits'];

/** Single changes after which the row would run here, each verified by running it; and why there is none. */
export function changesFor(
  request: PlanInput,
  subject: Subject,
  cell: CellOfPlan,
): Pick<Explanation, 'changes' | 'noSingleChange'> {
  if (runs.includes(subject.cell.verdict)) return { changes: [], noSingleChange: null };
  const changes: ProposedChange[] = [];
  const candidates = candidatesFor(request, subject);
  let tried = 0;
  for (const candidate of candidates) {
    if (changes.length === most || tried === maxTried) break;
    tried += 1;
    const after = subjectOf(environmentRun(candidate.request, cell.environment), cell);
    const flips = after !== null && runs.includes(after.cell.verdict);
    if (flips && !changes.some((each) => each.sentence === candidate.sentence))
      changes.push(changeOf(request, candidate));
  }
  return {
    changes,
    noSingleChange: changes.length > 0 ? null : noSingleChange(subject, tried < candidates.length ? tried : null),
  };
}

/**
 * A change of the scenario alone leaves process and model as they are; a variable's value can also be passed to the run
 * (V-12).
 */
function changeOf(request: PlanInput, { sentence, link, request: after, passed }: Candidate): ProposedChange {
  const patch = patchBetween(request, after);
  const { scenario: _whatIf, ...edits } = patch;
  if (Object.keys(edits).length === 0) return { sentence, link, patch, whatIf: patch.scenario ?? null };
  if (passed === undefined) return { sentence, link, patch, whatIf: null };
  const { run } = request.scenario;
  return { sentence, link, patch, whatIf: { run: { ...run, passed: { ...run?.passed, ...passed } } } };
}

/**
 * "No single change makes it run here: it is disabled, and it runs only in Test." Where not all changes were tried, it
 * says how many were.
 */
function noSingleChange({ of, against, deciding, stopsAt }: Subject, tried: number | null): string | null {
  const [own = []] = against;
  const decided: readonly Reason[] = own.length > 0 ? own : deciding === null ? [] : [deciding.reason];
  const causes = stopsAt === 'gate' ? [of.run.gate] : decided;
  const texts = causes.map((reason) => withoutFullStop(midSentence(explain(reason))));
  if (texts.length === 0) return null;
  const claim = tried === null ? 'No single change makes' : `None of the first ${tried} changes tried makes`;
  return `${claim} it run here: ${texts.join(', and ')}.`;
}
