import type { Freeze } from '../../core/index';
import { MomentInput } from '../../ui/MomentInput';
import { momentOf, offsetHere } from '../../ui/moments';
import { NameListField } from '../../ui/NameListField';
import { FreezeRepeats } from './FreezeRepeats';
import styles from './Gates.module.css';
import { ModelItemList } from './ModelItemList';
import { namesOf } from './namesOffered';
import { useModel, useModelEdits } from './useModel';

/** Deployment freezes: times in which nothing is deployed to some environments (F-01 to F-05). */
export function FreezesPage() {
  return (
    <ModelItemList
      kind="freeze"
      isWide
      title="Freezes"
      about="Periods when this project is not deployed to some environments. Runbooks, target triggers and ephemeral environments are never frozen. Whether one blocks a run depends on when the run starts; set that under What if…"
      empty={<p>There are no freezes: a deployment can start at any time.</p>}
      make={newFreeze}
    >
      {(freeze) => <FreezeSettings freeze={freeze} />}
    </ModelItemList>
  );
}

function FreezeSettings({ freeze }: { readonly freeze: Freeze }) {
  const model = useModel();
  const { change } = useModelEdits('freeze');
  const { name, start, end, environments, tenants = [] } = freeze;
  const environmentsToFreeze = model.environments.filter(({ kind = 'Static' }) => kind === 'Static');
  const isEmpty = Date.parse(end) <= Date.parse(start);
  return (
    <div className={styles.gate}>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span className={styles.label}>From</span>
          <MomentInput
            field={`start of ${name}`}
            label={`Start of ${name}`}
            value={start}
            onChange={(moment) => change(freeze, 'start', { start: moment ?? start })}
          />
        </div>
        <div className={styles.field}>
          <span className={styles.label}>Until</span>
          <MomentInput
            field={`end of ${name}`}
            label={`End of ${name}`}
            value={end}
            onChange={(moment) => change(freeze, 'end', { end: moment ?? end })}
          />
        </div>
      </div>
      {isEmpty && (
        <p className={styles.problem} role="alert">
          It ends before it starts, so it never blocks anything. Set the end to a later time.
        </p>
      )}
      <div className={styles.fields}>
        <NameListField
          label="Environments"
          of={name}
          names={environments}
          offers={namesOf(environmentsToFreeze)}
          unknownNote="not in the model"
          onChange={(names) => change(freeze, 'environments', { environments: names })}
        />
        {(model.tenants.length > 0 || tenants.length > 0) && (
          <NameListField
            label="Only for tenants"
            of={name}
            names={tenants}
            offers={namesOf(model.tenants)}
            unknownNote="not in the model"
            onChange={(names) => change(freeze, 'tenants', { tenants: names.length === 0 ? undefined : names })}
          />
        )}
      </div>
      {environments.length === 0 && <p className={styles.note}>Without environments it freezes nothing.</p>}
      <FreezeRepeats freeze={freeze} />
    </div>
  );
}

/** From today to tomorrow, for no environment yet. */
function newFreeze(name: string): Freeze {
  const now = new Date();
  return { name, start: midnight(now, 0), end: midnight(now, 1), environments: [] };
}

function midnight(now: Date, daysLater: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysLater);
  const local = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T00:00`;
  return momentOf({ local, offset: offsetHere(local) }) ?? day.toISOString();
}
