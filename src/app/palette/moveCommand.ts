import { moveStep, type Process, type Step } from '../../core/index';

/** A move said in words: "move 14 before 3", "move smoke after deploy web", "move 3 to top". */
export interface SaidMove {
  /** "Move 14 Seed reference data before 3 Fetch secrets" */
  readonly label: string;
  readonly step: Step;
  /** 1-based places before and after. */
  readonly from: number;
  readonly to: number;
  readonly whyNot: string | null;
}

const sentence =
  /^move\s+(?<what>.+?)\s+(?:(?<side>before|after)\s+(?<where>.+)|(?:to\s+)?(?:the\s+)?(?<end>top|bottom)|to\s+(?<place>\d+))$/i;

/** The move that a text asks for; null when it asks for none, or for steps that are not there. */
export function saidMove(process: Process, text: string): SaidMove | null {
  const groups = sentence.exec(text.trim())?.groups;
  if (!groups) return null;
  const { steps } = process;
  const step = stepNamed(steps, groups['what'] ?? '');
  if (step === null) return null;
  const at = steps.indexOf(step);
  const to = goalOf(steps, at, groups);
  if (to === null) return null;
  const words = groups['where']
    ? ` ${groups['side']?.toLowerCase()} ${numbered(steps, groups['where'])}`
    : ` to ${to + 1}`;
  return {
    label: `Move ${at + 1} ${step.name}${words}`,
    step,
    from: at + 1,
    to: to + 1,
    whyNot: to === at ? 'it stands there' : null,
  };
}

/** The edit of a said move. */
export function moveEdit(move: SaidMove) {
  return (process: Process) => moveStep(process, move.step.id, move.to - 1);
}

/** 0-based place the step gets, counted after it was taken out. */
function goalOf(
  steps: readonly Step[],
  at: number,
  groups: Readonly<Record<string, string | undefined>>,
): number | null {
  const { side, where, end, place } = groups;
  if (end) return end.toLowerCase() === 'top' ? 0 : steps.length - 1;
  if (place) return Number(place) >= 1 && Number(place) <= steps.length ? Number(place) - 1 : null;
  const mark = stepNamed(steps, where ?? '');
  if (mark === null) return null;
  const markAt = steps.indexOf(mark);
  if (markAt === at) return at;
  const before = markAt - (markAt > at ? 1 : 0);
  return side?.toLowerCase() === 'after' ? before + 1 : before;
}

/** By number, whole name, or the beginning or a part of a name that only one step has. */
function stepNamed(steps: readonly Step[], text: string): Step | null {
  const wanted = text.trim().replace(/^#/, '').toLowerCase();
  if (wanted === '') return null;
  if (/^\d+$/.test(wanted)) return steps[Number(wanted) - 1] ?? null;
  const names = steps.map((step) => ({ step, name: step.name.toLowerCase() }));
  for (const fits of [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(wanted),
  ]) {
    const found = names.filter(({ name }) => fits(name));
    if (found.length === 1) return found[0]?.step ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

function numbered(steps: readonly Step[], text: string): string {
  const step = stepNamed(steps, text);
  return step === null ? text : `${steps.indexOf(step) + 1} ${step.name}`;
}
