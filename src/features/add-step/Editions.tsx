import type { StepTemplate } from '../../core/index';
import { Segments } from '../../ui/Segments';
import { Select } from '../../ui/Select';
import { type Card, editionName, isByLanguage } from './cards';

export interface EditionsProps {
  readonly card: Card;
  readonly template: StepTemplate;
  readonly onEdition: (template: StepTemplate) => void;
}

/** Chooses among the editions of a template: side by side while their names are short, from a list otherwise. */
export function Editions({ card, template, onEdition }: EditionsProps) {
  const options = card.editions.map((edition) => ({ value: edition.id, label: editionName(edition) }));
  const choose = (id: string) => onEdition(card.editions.find((edition) => edition.id === id) ?? template);
  const label = isByLanguage(card) ? 'Language' : 'Edition';
  if (options.reduce((length, option) => length + option.label.length, 0) <= maxLetters)
    return <Segments label={label} value={template.id} options={options} onChange={choose} />;
  return <Select aria-label={label} value={template.id} options={options} onChange={choose} />;
}

/** What fits side by side on a phone. */
const maxLetters = 28;
