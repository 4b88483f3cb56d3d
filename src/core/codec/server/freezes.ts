import type { JsonObject } from '../../base/json';
import { ownOf } from '../../base/ownOf';
import type { Freeze, FreezeRecurrence, WeekDay } from '../../model/deploymentModel';
import { objectAt, objectsAt, oneOf, optionalText, textAt, textsAt, textsOf } from './fields';
import type { Inventory } from './inventory';

/**
 * The freezes that affect the project: an entry for all deployments to some environments, and one for each group of
 * tenants with the same environments (F-01). Empty for a freeze of other projects.
 */
export function freezesOf(entry: JsonObject, { projectId, name }: Inventory): readonly Freeze[] {
  const owner = textAt(entry, 'OwnerId');
  if (owner !== '' && owner !== projectId) return [];
  const [start, end] = [textAt(entry, 'Start'), textAt(entry, 'End')];
  const recurring = recurrenceOf(objectAt(entry, 'RecurringSchedule'));
  const what = { name: textAt(entry, 'Name'), start, end };
  const more = recurring === null ? {} : { recurring };
  const everywhere = textsOf(ownOf(objectAt(entry, 'ProjectEnvironmentScope'), projectId)).map(name);
  return [
    ...(everywhere.length > 0 ? [{ ...what, environments: everywhere, ...more }] : []),
    ...tenantGroups(entry, projectId).map(({ environments, tenants }) => ({
      ...what,
      environments: environments.map(name),
      tenants: tenants.map(name),
      ...more,
    })),
  ];
}

interface TenantGroup {
  readonly environments: readonly string[];
  readonly tenants: readonly string[];
}

function tenantGroups(entry: JsonObject, projectId: string): readonly TenantGroup[] {
  const places = objectsAt(entry, 'TenantProjectEnvironmentScope').filter(
    (place) => textAt(place, 'ProjectId') === projectId,
  );
  const byTenant = grouped(places, (place) => textAt(place, 'TenantId'));
  const rows = [...byTenant].map(([tenant, own]) => ({
    tenant,
    environments: [...new Set(own.map((place) => textAt(place, 'EnvironmentId')))].toSorted(),
  }));
  return [...grouped(rows, ({ environments }) => environments.join(' ')).values()].map((group) => ({
    environments: group[0]?.environments ?? [],
    tenants: group.map(({ tenant }) => tenant),
  }));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const days: readonly WeekDay[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function recurrenceOf(schedule: JsonObject): FreezeRecurrence | null {
  const { type } = oneOf('type', schedule['Type'], ['Daily', 'Weekly', 'Monthly', 'Annually'] as const);
  if (type === undefined) return null;
  const count = (key: string, field: string) => {
    const value = schedule[field];
    return typeof value === 'number' ? { [key]: value } : {};
  };
  const named = textsAt(schedule, 'DaysOfWeek');
  const daysOfWeek = days.filter((day) => named.includes(day));
  return {
    type,
    ...count('unit', 'Unit'),
    ...count('offsetMinutes', 'UserUtcOffsetInMinutes'),
    ...(daysOfWeek.length > 0 && { daysOfWeek }),
    ...oneOf('monthly', schedule['MonthlyScheduleType'], ['DateOfMonth', 'DayOfMonth'] as const),
    ...optionalText('dateOfMonth', textAt(schedule, 'DateOfMonth')),
    ...optionalText('dayNumberOfMonth', textAt(schedule, 'DayNumberOfMonth')),
    ...oneOf('dayOfWeek', schedule['DayOfWeek'], days),
    ...oneOf('endType', schedule['EndType'], ['Never', 'OnDate', 'AfterOccurrences'] as const),
    ...optionalText('endOnDate', textAt(schedule, 'EndOnDate')),
    ...count('endAfterOccurrences', 'EndAfterOccurrences'),
  };
}
