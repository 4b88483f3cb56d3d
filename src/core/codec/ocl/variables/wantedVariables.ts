import { foldCase } from '../../../base/caseless';
import { stringOf } from '../../../lang/ocl/content';
import type { Wanted, WantedBlock } from '../../../lang/ocl/wanted';
import type { Variable } from '../../../model/deploymentModel';
import { blocksOf, bodyOf, textAt } from '../oclBody';
import { block, flag, inOrder, text, texts } from '../wants';
import { scopeAttributes, type ValueBlock, type VariableBlock } from './variableBlocks';
import type { PlacedVariable } from './variablesInBlocks';

/** The present content of a variables file. */
export function variablesAsRead(blocks: readonly VariableBlock[]): readonly Wanted[] {
  return blocks.map((each, at) =>
    variableBlock(
      `${at}`,
      each.name,
      each.values.map((value, index) => valueBlock(`${index}`, value.variable, value)),
    ),
  );
}

/** The content to be written. A block without a value is not part of the model and stays. */
export function variablesWanted(
  blocks: readonly VariableBlock[],
  placed: readonly PlacedVariable[],
): readonly Wanted[] {
  const groups = new Map<string, { readonly name: string; readonly values: WantedBlock[] }>();
  const lastOfName = new Map<string, string>();
  placed.forEach(({ variable, place }, at) => {
    const name = foldCase(variable.name);
    const key = place === null ? (lastOfName.get(name) ?? `new ${at}`) : `${place.block}`;
    lastOfName.set(name, key);
    const group = groups.get(key) ?? { name: variable.name, values: [] };
    groups.set(key, group);
    const value = place === null ? null : (blocks[place.block]?.values[place.value] ?? null);
    group.values.push(valueBlock(place === null ? `new ${at}` : `${place.value}`, variable, value));
  });
  const withoutValues = blocks.flatMap(({ name, values }, at) =>
    values.length === 0 ? [variableBlock(`${at}`, name, [])] : [],
  );
  return [...withoutValues, ...[...groups].map(([key, { name, values }]) => variableBlock(key, name, values))];
}

function variableBlock(key: string, name: string, values: readonly WantedBlock[]): WantedBlock {
  return block('variable', { key, labels: [name], body: () => values });
}

function valueBlock(key: string, variable: Variable, there: ValueBlock | null): WantedBlock {
  const { labels, attribute } = valueForm(variable, there);
  return block('value', { key, labels, body: () => inOrder([...bodyWanted(variable, there), attribute], []) });
}

/**
 * A text of several lines is written as an attribute, and so is one that already is an attribute; a value that is only
 * prompted for has neither form.
 */
function valueForm(variable: Variable, there: ValueBlock | null) {
  const { value, prompt } = variable;
  const isLabelled = there !== null && there.node.labels.length > 0;
  const isAttribute = there !== null && !isLabelled && textAt(bodyOf(there.node.body), 'value') !== null;
  const isAsked = prompt !== undefined && (value ?? '') === '' && !isLabelled && !isAttribute;
  const isUntouched = there !== null && value === there.variable.value && !isLabelled && !isAttribute;
  if (isAsked || isUntouched) return { labels: [], attribute: text('value', null) };
  const said = value ?? '';
  // An unusual label of several lines stays a label while its text does not change.
  const isSame = isLabelled && said === there.variable.value;
  return !isSame && (said.includes('\n') || isAttribute)
    ? { labels: [], attribute: text('value', said) }
    : { labels: [said], attribute: text('value', null) };
}

function bodyWanted(variable: Variable, there: ValueBlock | null): readonly Wanted[] {
  return [
    ...scopeAttributes.map(([kind, name]) => scopeWanted(name, variable.scope?.[kind] ?? [], there)),
    ...promptWanted(variable, there),
  ];
}

/** A list; if the file has a single name as text and it does not change, that text. */
function scopeWanted(name: string, names: readonly string[], there: ValueBlock | null): Wanted {
  const single = names.length === 1 && there !== null ? textAt(bodyOf(there.node.body), name) : null;
  if (single === null || single !== names[0]) return texts(name, names);
  return { kind: 'attribute', name, value: stringOf(single), implied: false, omitted: false };
}

function promptWanted({ prompt }: Variable, there: ValueBlock | null): readonly Wanted[] {
  if (prompt === undefined) return [];
  const node = there === null ? undefined : blocksOf(bodyOf(there.node.body), 'prompt').at(-1);
  const label = node === undefined ? null : textAt(bodyOf(node.body), 'label');
  const said = prompt.label ?? (label === '' ? '' : null);
  return [
    block('prompt', { body: () => inOrder([text('label', said), flag('required', prompt.required === true)], []) }),
  ];
}
