import type { VectorInput } from '../support/conformance/scenarios';

type Freeze = NonNullable<VectorInput['freezes']>[number];
type Recurrence = NonNullable<Freeze['recurring']>;

/** F-02 to F-05: the code of a closed gate, or the warnings and notes of an open one. */
export function frozen(input: VectorInput): {
  readonly blocked: boolean;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
} {
  const { run, freezes = [] } = input;
  const open = { blocked: false, warnings: [], notes: [] };
  const covering = freezes.filter(
    ({ environments, tenants = [] }) =>
      environments.includes(run.environment) &&
      (tenants.length === 0 || (run.tenant !== undefined && tenants.includes(run.tenant))),
  );
  const by = run.startedBy ?? 'Person';
  if (by === 'DeploymentTargetTrigger' || covering.length === 0) return open;
  if (run.startsAt === undefined) return { ...open, notes: ['FREEZE_NOT_CHECKED'] };
  const moment = new Date(run.startsAt).getTime();
  if (!covering.some((freeze) => isActive(freeze, moment))) return open;
  if (by === 'ParentDeployment') return { ...open, notes: ['FREEZE_UNDECIDED'] };
  const hasReason = (run.freezeOverride?.reason ?? '').trim() !== '';
  return by === 'Person' && hasReason ? { ...open, warnings: ['FREEZE_OVERRIDDEN@'] } : { ...open, blocked: true };
}

const hour = 3_600_000;

/** F-02, F-04: every occurrence up to the moment is made, and any of them may hold. */
function isActive({ start, end, recurring }: Freeze, moment: number): boolean {
  const [from, length] = [new Date(start).getTime(), new Date(end).getTime() - new Date(start).getTime()];
  const begins = recurring === undefined ? [from] : beginnings(recurring, from, moment);
  return begins.some((each) => each <= moment && moment < each + length);
}

function beginnings(recurring: Recurrence, from: number, moment: number): readonly number[] {
  const shift = (recurring.offsetMinutes ?? 0) * 60_000;
  const found = [from];
  for (let at = from + 24 * hour; at <= moment; at += 24 * hour)
    if (isDay(recurring, new Date(from + shift), new Date(at + shift))) found.push(at);
  const counted = recurring.endType === 'AfterOccurrences' ? found.slice(0, recurring.endAfterOccurrences) : found;
  if (recurring.endType !== 'OnDate') return counted;
  return counted.filter((each) => each <= new Date(recurring.endOnDate ?? '').getTime());
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Whether the pattern that begins on one day falls on a later one; both as dates whose UTC parts are the local ones. */
function isDay(recurring: Recurrence, first: Date, day: Date): boolean {
  const every = recurring.unit ?? 1;
  const midnight = (date: Date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const days = (midnight(day) - midnight(first)) / (24 * hour);
  const months = (day.getUTCFullYear() - first.getUTCFullYear()) * 12 + day.getUTCMonth() - first.getUTCMonth();
  const weekDay = names[day.getUTCDay()] ?? '';
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  if (recurring.type === 'Daily') return days % every === 0;
  if (recurring.type === 'Weekly') {
    const monday = (date: Date) => midnight(date) - ((date.getUTCDay() + 6) % 7) * 24 * hour;
    const weeks = (monday(day) - monday(first)) / (7 * 24 * hour);
    return weeks % every === 0 && (recurring.daysOfWeek ?? []).some((each) => each === weekDay);
  }
  if (recurring.type === 'Annually') return months % (12 * every) === 0 && day.getUTCDate() === first.getUTCDate();
  if (months % every !== 0) return false;
  if (recurring.monthly === 'DateOfMonth')
    return day.getUTCDate() === (recurring.dateOfMonth === 'L' ? lastOfMonth : Number(recurring.dateOfMonth));
  if (weekDay !== recurring.dayOfWeek) return false;
  const nth = Math.floor((day.getUTCDate() - 1) / 7) + 1;
  return recurring.dayNumberOfMonth === 'L'
    ? day.getUTCDate() + 7 > lastOfMonth
    : nth === Number(recurring.dayNumberOfMonth);
}
