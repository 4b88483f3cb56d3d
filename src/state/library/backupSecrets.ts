import {
  type EarlierSecrets,
  earlierSecrets,
  type KeptContent,
  modelWithoutSecrets,
  type PartRecord,
  scenarioWithoutEarlierSecrets,
} from '../../core/index';
import type { BackupRecords } from '../backup';
import type { Content } from '../content';
import type { OpenDocument } from '../openDocument';
import { timelineOf } from './timeline';

/** The secrets among all states of a document: present, in its history, saved, and in its versions. */
export function secretsOfDocument(document: OpenDocument): EarlierSecrets {
  const { content, savedModel, versions = [] } = document;
  const { start, entries } = timelineOf(document);
  return earlierSecrets(content.model, [
    content.model,
    start.content.model,
    ...entries.flatMap(({ to }) => to.change.model ?? []),
    ...(savedModel === undefined ? [] : [savedModel]),
    ...versions.map((version) => version.content.model),
  ]);
}

/** The content without the values of secrets. */
export function contentWithoutSecrets<C extends Content | KeptContent>(content: C, secrets: EarlierSecrets): C {
  const { model, scenario, scenarios } = content;
  return {
    ...content,
    model: modelWithoutSecrets(model, secrets),
    scenario: scenarioWithoutEarlierSecrets(scenario, secrets),
    ...(scenarios === undefined
      ? {}
      : { scenarios: scenarios.map((each) => scenarioWithoutEarlierSecrets(each, secrets)) }),
  };
}

/** The records without the values of secrets, those of half-typed texts included. */
export function recordsWithoutSecrets(
  { parts, typed, versions, ...records }: BackupRecords,
  secrets: EarlierSecrets,
): BackupRecords {
  return {
    ...records,
    parts: parts.map((part) => partWithoutSecrets(part, secrets)),
    typed: typed.filter(({ field }) => !isOfSecret(field, secrets)),
    versions: versions.map((each) => ({ ...each, content: contentWithoutSecrets(each.content, secrets) })),
  };
}

function partWithoutSecrets(part: PartRecord, secrets: EarlierSecrets): PartRecord {
  if (part.kind === 'model') return { ...part, value: modelWithoutSecrets(part.value, secrets) };
  if (part.kind === 'scenario') return { ...part, value: scenarioWithoutEarlierSecrets(part.value, secrets) };
  if (part.kind !== 'scenarios') return part;
  return { ...part, value: part.value.map((each) => scenarioWithoutEarlierSecrets(each, secrets)) };
}

/** Whether a field is for the value of a secret; such fields end in the name of the variable. */
function isOfSecret(field: string, { isSecret }: EarlierSecrets): boolean {
  const words = field.split(' ');
  return words.some((_, at) => at > 0 && isSecret(words.slice(at).join(' ')));
}
