import { type RefObject, useId, useRef, useState } from 'react';
import { ownOf } from '../../core/index';
import type { ImportReview as Review } from '../../state/importOffer';
import type { ImportWay } from '../../state/importState';
import { selectDocumentId } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { FoundFiles } from './FoundFiles';
import { sharedFolder } from './fileWords';
import styles from './ImportReview.module.css';
import { ReviewNotes } from './ReviewNotes';

/** Shows what the files are before anything changes, and the ways to open them. */
export function ImportReview({ onTaken }: { readonly onTaken: (way: ImportWay) => void }) {
  const review = useEditor((state) => state.importReview);
  return review === null ? null : <OpenReview review={review} onTaken={onTaken} />;
}

interface Props {
  readonly review: Review;
  readonly onTaken: (way: ImportWay) => void;
}

/** The main button has the focus, so that Enter presses it. */
interface MainButton {
  readonly main: RefObject<HTMLButtonElement | null>;
}

function OpenReview({ review, onTaken }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  const folder = sharedFolder(review.found);
  const close = useEditor((state) => state.closeImport);
  return (
    <Dialog
      title="What was found"
      note={folder === '' ? 'Nothing has changed yet.' : `in ${folder} · Nothing has changed yet.`}
      initialFocus={main}
      onClose={close}
      footer={
        review.processCount > 0 ? (
          <OpenWays review={review} onTaken={onTaken} main={main} />
        ) : (
          <ModelWays onTaken={onTaken} main={main} />
        )
      }
    >
      <FoundFiles found={review.found} />
      <ProjectChoice review={review} />
      <ReviewNotes review={review} />
    </Dialog>
  );
}

/** Chooses the project of server answers about several: tenants are connected to each project separately. */
function ProjectChoice({ review: { projects, projectId } }: { readonly review: Review }) {
  const choose = useEditor((state) => state.chooseProject);
  const id = useId();
  if (projectId === null || projects.length < 2) return null;
  return (
    <label className={styles.project} htmlFor={id}>
      <span>Read them for the project</span>
      <Select
        id={id}
        value={projectId}
        options={projects.map((each) => ({ value: each, label: each }))}
        onChange={choose}
      />
    </label>
  );
}

/** Ways if there is a process: open it; or if it is open already, update it, compare both or open it again. */
function OpenWays({ review, onTaken, main }: Props & MainButton) {
  const { openMatches, processCount, files } = review;
  const close = useEditor((state) => state.closeImport);
  const [match] = openMatches;
  if (match === undefined) {
    return (
      <>
        <Button onClick={close}>Cancel</Button>
        <Button ref={main} look="main" onClick={() => onTaken({ kind: 'open' })}>
          {processCount === 1 ? 'Open' : `Open ${processCount} processes`}
        </Button>
      </>
    );
  }
  const isAllSame = files.length === 1 && match.isSame;
  return (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button onClick={() => onTaken({ kind: 'open' })}>
        {processCount === 1 ? 'Open as new process' : 'Open as new processes'}
      </Button>
      {!match.isSame && <Button onClick={() => onTaken({ kind: 'compare' })}>Compare</Button>}
      <Button ref={main} look="main" onClick={() => onTaken({ kind: 'replace' })}>
        {isAllSame ? `Go to "${match.title}"` : updateWords(match.title, openMatches.length, processCount)}
      </Button>
    </>
  );
}

/** What updating does: `Update "Shop" (undoable)`, `Update "Shop" and open 2 more`. */
function updateWords(title: string, openMatches: number, processes: number): string {
  const others = openMatches === 1 ? '' : ` and ${openMatches - 1} more`;
  const more = processes - openMatches;
  return more === 0 ? `Update "${title}"${others} (undoable)` : `Update "${title}"${others} and open ${more} more`;
}

/** Way if there is no process: the model parts go to an open process. */
function ModelWays({ onTaken, main }: Pick<Props, 'onTaken'> & MainButton) {
  const order = useEditor((state) => state.order);
  const documents = useEditor((state) => state.documents);
  const shown = useEditor(selectDocumentId);
  const close = useEditor((state) => state.closeImport);
  const [chosen, setChosen] = useState(shown ?? order.at(-1) ?? '');
  const id = useId();
  const options = order.toReversed().map((each) => ({ value: each, label: ownOf(documents, each)?.title ?? each }));
  return (
    <>
      {options.length > 0 && (
        <label className={styles.into} htmlFor={id}>
          <span>Add to the model of</span>
          <Select id={id} value={chosen} options={options} onChange={setChosen} />
        </label>
      )}
      <Button onClick={close}>Cancel</Button>
      <Button
        ref={main}
        look="main"
        whyNot={options.length === 0 ? 'Open a process first; these are added to its model' : null}
        onClick={() => onTaken({ kind: 'add', id: chosen })}
      >
        Add to the model
      </Button>
    </>
  );
}
