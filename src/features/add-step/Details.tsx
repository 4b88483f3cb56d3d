import { memo, useEffect, useRef } from 'react';
import { briefMarkdown, logoOf, type StepTemplate, scriptOf, shownParameters } from '../../core/index';
import { Button } from '../../ui/Button';
import { Prose } from '../../ui/Prose';
import type { Card } from './cards';
import styles from './Details.module.css';
import { Editions } from './Editions';
import { ParameterList } from './ParameterList';
import { locationWords, sourceWords } from './placeWords';
import { ScriptView } from './ScriptView';
import { TemplateExtras } from './TemplateExtras';

export interface DetailsProps {
  readonly card: Card;
  readonly template: StepTemplate;
  readonly onEdition: (card: Card, template: StepTemplate) => void;
  readonly onAdd: (card: Card) => void;
  /** Leads back to the list where the details fill the page; null beside the list. */
  readonly onBack: (() => void) | null;
}

/** One template in full: what it does, where it runs, its parameters and its script, read-only. */
export const Details = memo(function Details({ card, template, onEdition, onAdd, onBack }: DetailsProps) {
  const script = scriptOf(template.presets);
  const logo = logoOf(template.record);
  const parameters = shownParameters(template, template.presets);
  const back = useRef<HTMLButtonElement>(null);
  const isPage = onBack !== null;
  // Where the details fill the page the list that had the focus is gone; beside the list this button is not there.
  useEffect(() => {
    if (isPage) back.current?.focus();
  }, [isPage]);
  return (
    <section className={styles.details} aria-label={card.name}>
      {onBack && (
        <Button ref={back} look="quiet" icon="back" className={styles.back} onClick={onBack}>
          Templates
        </Button>
      )}
      {logo !== null && <img src={`data:image/png;base64,${logo}`} alt="" height={32} />}
      <h2 className={styles.title}>{card.name}</h2>
      <p className={styles.facts}>{factsOf(template).join(' · ')}</p>
      {card.editions.length > 1 && (
        <Editions card={card} template={template} onEdition={(edition) => onEdition(card, edition)} />
      )}
      <Button look="main" icon="add" onClick={() => onAdd(card)}>
        Add step
      </Button>
      <Prose nodes={briefMarkdown(template.description)} />
      {template.isProvisional && (
        <p className={styles.note}>
          The server's names for these settings are not published yet. Check the step on the server before you rely on
          it.
        </p>
      )}
      <p className={styles.note}>
        Runs {locationWords(template.defaultLocation)}
        {template.locations.length > 1 ? '; this can be changed.' : '.'}
        {template.canBeChild ? '' : ' It cannot be a child action.'}
      </p>
      <TemplateExtras template={template} />
      <ParameterList parameters={parameters} presets={template.presets} />
      {script && <ScriptView script={script} />}
    </section>
  );
});

function factsOf({ source, version, author, categories }: StepTemplate): readonly string[] {
  return [
    sourceWords[source],
    ...(version === null ? [] : [`version ${version}`]),
    ...(author === null ? [] : [author === 'Preflight' ? 'Preflight pack' : `by ${author}`]),
    categories.join(', '),
  ];
}
