import { counted, type PlanDifference } from '../../core/index';
import { copyLink } from '../../rows/copyLink';
import { type Comparison, type ComparisonSide, printComparison } from '../../state/comparison';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { HiddenTitle } from '../../ui/HiddenTitle';
import styles from './CompareView.module.css';
import { DifferenceTable } from './DifferenceTable';
import { SideChoice } from './SideChoice';
import { useComparison } from './useComparison';

/** The outcomes that differ between two sides: environments, versions, scenarios, channels or tenants. */
export function CompareView() {
  const { sides, answer, isStale } = useComparison();
  const status = useEditor((state) => state.plan.status);
  const store = useEditorStore();
  if (sides === null) return <p className={styles.empty}>{tooFew}</p>;

  const show = (next: Comparison) => {
    store.getState().changeView({ part: printComparison(next) });
  };
  const why = (side: ComparisonSide, row: PlanDifference['left']) => {
    const { changeView, setPreview } = store.getState();
    if (row === null) return;
    const { stepId, actionId } = row.row;
    setPreview({ environment: side.environment });
    changeView({
      panel: { kind: 'why', cell: { stepId, actionId, environment: side.environment, target: null } },
    });
  };
  return (
    <div className={styles.compare} aria-busy={isStale || status === 'updating'}>
      <HiddenTitle>Compare</HiddenTitle>
      <div className={styles.tools}>
        <SideChoice label="Left" side={sides.left} onChange={(left) => show({ ...sides, left })} />
        <Button look="quiet" onClick={() => show({ left: sides.right, right: sides.left })}>
          Swap
        </Button>
        <SideChoice label="Right" side={sides.right} onChange={(right) => show({ ...sides, right })} />
        <Button look="quiet" onClick={() => void copyLink(store, addressWith(sides))}>
          Copy link
        </Button>
      </div>
      {answer === null ? (
        <p className={styles.summary}>{status === 'failed' ? failed : 'Comparing…'}</p>
      ) : answer.result === null ? (
        <p className={styles.summary}>{failed}</p>
      ) : (
        <div className={styles.result} data-stale={isStale || undefined}>
          <p className={styles.summary} role="status">
            {answer.result.summary}{' '}
            <span className={styles.same}>{sameText(answer.result.same, answer.result.differences.length)}</span>
          </p>
          {answer.result.differences.length > 0 && (
            <DifferenceTable
              differences={answer.result.differences}
              titles={answer.titles}
              onWhy={[
                isOnScreen(sides.left) ? ({ left }) => why(sides.left, left) : null,
                isOnScreen(sides.right) ? ({ right }) => why(sides.right, right) : null,
              ]}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** The address with both sides in it: which two are usual depends on what is on screen, here and with whoever gets the link. */
function addressWith(sides: Comparison): string {
  const [path, query = ''] = window.location.hash.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('sides', printComparison(sides));
  return `${path}?${params}`;
}

const tooFew =
  'To compare, the model needs at least two environments. Add them on the Model tab, or drop the list of environments here.';
const failed =
  'These two sides cannot be compared: one names an environment or a process that does not exist. Choose another.';

/** The reasons panel explains what is on screen: this process now, with its what-ifs, channel and tenant. */
function isOnScreen({ version, scenario, channel, tenant }: ComparisonSide): boolean {
  return version === 'now' && scenario === 'current' && channel === null && tenant === null;
}

function sameText(same: number, differ: number): string {
  if (same === 0) return '';
  if (differ === 0) return same === 1 ? 'The only row has the same result.' : `All ${same} rows have the same result.`;
  return counted(same, 'row has the same result.', 'rows have the same result.');
}
