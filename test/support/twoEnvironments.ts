import type { VectorInput } from './conformance/scenarios';

/** A deployment of some steps to Prod, after Dev, with nothing else around it. */
export function toProd(steps: VectorInput['process']['steps'], change: Partial<VectorInput> = {}): VectorInput {
  return {
    kind: 'deployment',
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    targets: [],
    channels: [],
    lifecycles: [],
    tenants: [],
    variables: [],
    run: { environment: 'Prod' },
    process: { steps },
    ...change,
  };
}
