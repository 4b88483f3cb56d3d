import { startText } from './checks/startCheck';
import type { Subject } from './subject';

/** "Skipped. Its expression is false here.", "Runs on 4 targets, 2 at a time, after 6 Migrate database." */
export function headlineOf(subject: Subject): string {
  const { verdict, sentence } = subject.cell;
  if (verdict !== 'Runs' || !sentence.startsWith('It runs')) return `${verdict}. ${sentence}`;
  const [first = '', ...rest] = sentence.split(/(?<=\.) /);
  const start = startText(subject);
  const whole = `Runs${first.slice('It runs'.length).replace(/\.$/, '')}${start === null ? '' : `, ${start}`}.`;
  return [whole, ...rest].join(' ');
}
