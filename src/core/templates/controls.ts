import { ownOf } from '../base/ownOf';
import type { TemplateOption } from './stepTemplate';

/** Control types of parameters, and the names the built-in catalogue has for them. */
const controls: Readonly<Record<string, string>> = {
  SingleLineText: 'text',
  MultiLineText: 'multiline',
  Select: 'select',
  Checkbox: 'checkbox',
  Sensitive: 'sensitive',
  StepName: 'stepName',
  Package: 'package',
  AzureAccount: 'accountVariable',
  AmazonWebServicesAccount: 'accountVariable',
  GoogleCloudAccount: 'accountVariable',
  GenericOidcAccount: 'accountVariable',
  UsernamePasswordAccount: 'accountVariable',
  Certificate: 'certificateVariable',
  WorkerPool: 'workerPool',
};

/** The control for a type as a template names it; an unknown type is returned unchanged and edited as plain text. */
export function controlOf(type: string): string {
  return ownOf(controls, type) ?? type;
}

/** Whether this product has an editor for the control type. */
export function isKnownControl(type: string): boolean {
  return Object.hasOwn(controls, type);
}

/**
 * The choices in an options text: one per line, `value|Text`, split at the first bar only. A line without a bar is both
 * value and text; blank lines are skipped, and of repeated values the first wins.
 */
export function optionsOf(text: string): readonly TemplateOption[] {
  const options = new Map<string, TemplateOption>();
  for (const line of text.split(/\r?\n/)) {
    const bar = line.indexOf('|');
    const value = (bar === -1 ? line : line.slice(0, bar)).trim();
    const shown = bar === -1 ? '' : line.slice(bar + 1).trim();
    if (line.trim() !== '' && !options.has(value)) options.set(value, { value, text: shown === '' ? value : shown });
  }
  return [...options.values()];
}
