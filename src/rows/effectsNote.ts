import { counted, type Finding } from '../core/index';

/** " 1 error, 1 warning: 3 Seed uses Key, which 4 Fetch produces later." after a move that has such effects. */
export function effectsNote(effects: readonly Finding[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = effects.filter((effect) => effect.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return counts.length === 0 ? '' : ` ${counts.join(', ')}: ${effects[0]?.message ?? ''}`;
}
