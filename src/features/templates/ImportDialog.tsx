import { useMemo, useState } from 'react';
import { counted, type ImportStatus, importStatus } from '../../core/index';
import type { FoundTemplate, KeptStepTemplate } from '../../state/ports';
import { useEditorStore } from '../../state/useEditor';
import { useShelfChanges } from '../../state/useTemplateShelf';
import { Button } from '../../ui/Button';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { ProblemLines } from './ProblemLines';
import styles from './TemplatesScreen.module.css';
import type { ImportOffer, TemplateImport } from './useTemplateImport';

export interface ImportDialogProps {
  readonly taking: TemplateImport;
  readonly offer: ImportOffer;
  readonly kept: readonly KeptStepTemplate[];
}

/** More than a person makes by hand: this many templates are a library. */
const many = 10;

/** What was read, template by template, before anything of it is kept. */
export function ImportDialog({ taking, offer, kept }: ImportDialogProps) {
  const { getState } = useEditorStore();
  const { keepLibrary, keepCustom, removeCustom } = useShelfChanges();
  const { found, problems, passedOver } = offer.read;
  const isServerList = found.length > 0 && found.every(({ template }) => /^ActionTemplates-\d+$/.test(template.id));
  const [as, setAs] = useState<'library' | 'own'>(found.length > many || isServerList ? 'library' : 'own');
  const own = useMemo(() => kept.filter(({ library }) => library === 'custom').map(({ template }) => template), [kept]);
  const lines = useMemo(() => found.map((one) => ({ one, status: importStatus(one.template, own) })), [found, own]);
  const [alsoAsked, setAlsoAsked] = useState<ReadonlySet<string>>(new Set());
  const taken = lines.filter(({ one, status }) => isTaken(status, alsoAsked.has(one.template.id)));
  const count = as === 'library' ? found.length : taken.length;

  async function keep(): Promise<void> {
    taking.close();
    const answer =
      as === 'library' ? await keepLibrary(offer.title, isServerList ? 'server' : 'disk', offer.read) : await keepOwn();
    if (!answer.ok) getState().notify(answer.message, { tone: 'error' });
    else getState().announce(`${counted(count, 'template')} kept.`);
  }

  /** A template that replaces one of the same name but another id must not leave a duplicate. */
  async function keepOwn() {
    const replaced = taken.flatMap(({ one, status }) => {
      const before = replacedBy(status);
      return before === null || before.toLowerCase() === one.template.id.toLowerCase() ? [] : [before];
    });
    const kept = await keepCustom(taken.map(({ one }) => one));
    return kept.ok && replaced.length > 0 ? removeCustom(replaced) : kept;
  }

  return (
    <Dialog
      title={
        found.length === 0 ? 'No template could be read' : `${counted(found.length, 'template')} in ${offer.title}`
      }
      {...(passedOver > 0 ? { note: `${counted(passedOver, 'other JSON file')} skipped` } : {})}
      onClose={taking.close}
      footer={
        <>
          <Button onClick={taking.close}>{found.length === 0 ? 'Close' : 'Cancel'}</Button>
          {found.length > 0 && (
            <Button look="main" whyNot={count === 0 ? 'None of them are new' : null} onClick={() => void keep()}>
              {`Keep ${counted(count, 'template')}`}
            </Button>
          )}
        </>
      }
    >
      {found.length > 0 && (
        <RadioGroup
          label="Keep them as"
          value={as}
          options={[
            { value: 'own', label: 'My own templates', meaning: 'They can be edited here.' },
            {
              value: 'library',
              label: isServerList ? 'The list of a server' : `A library, "${offer.title}"`,
              meaning: isServerList
                ? 'Steps made from them are linked to the template on the server by its id.'
                : 'It replaces an earlier import with this name.',
            },
          ]}
          onChange={setAs}
        />
      )}
      {as === 'own' && found.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <ul className={styles.found} tabIndex={0} aria-label="Templates">
          {lines.map(({ one, status }) => (
            <FoundLine
              key={one.template.id}
              one={one}
              status={status}
              isTaken={alsoAsked.has(one.template.id)}
              onTake={(isTaken) => setAlsoAsked(changed(alsoAsked, one.template.id, isTaken))}
            />
          ))}
        </ul>
      )}
      <ProblemLines problems={problems} isOpen={problems.length < 4} />
    </Dialog>
  );
}

interface FoundLineProps {
  readonly one: FoundTemplate;
  readonly status: ImportStatus;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

function FoundLine({ one, status, isTaken: isChosen, onTake }: FoundLineProps) {
  const { name, version } = one.template;
  const asks = status.kind === 'differs' || status.kind === 'older';
  return (
    <li>
      {asks ? <Checkbox label={`Replace ${name}`} checked={isChosen} onChange={onTake} /> : <span>{name}</span>}
      <span className={styles.status}>{statusWords(status, version ?? 0)}</span>
    </li>
  );
}

function statusWords(status: ImportStatus, version: number): string {
  switch (status.kind) {
    case 'new':
      return `new, version ${version}`;
    case 'newer':
      return `version ${status.than.version ?? 0} → ${version}`;
    case 'same':
      return 'already here';
    case 'differs':
      return `differs from yours of version ${version}`;
    case 'older':
      return `older: version ${version}, yours is ${status.than.version ?? 0}`;
  }
}

function isTaken(status: ImportStatus, isChosen: boolean): boolean {
  return status.kind === 'new' || status.kind === 'newer' || (status.kind !== 'same' && isChosen);
}

function replacedBy(status: ImportStatus): string | null {
  switch (status.kind) {
    case 'newer':
    case 'older':
      return status.than.id;
    case 'differs':
      return status.from.id;
    default:
      return null;
  }
}

function changed(old: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(old);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
