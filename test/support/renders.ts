/** What is read of React's own tree; it shows it to whoever is there before it is loaded, as its developer tools are. */
interface Fiber {
  readonly type: unknown;
  readonly memoizedProps: Readonly<Record<string, unknown>> | null;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/** A component that was called, with the label it was given, if any. */
export interface Rendered {
  readonly name: string;
  readonly label: string | null;
}

const watchers = new Set<(tree: Fiber) => void>();

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE: () => {},
    onScheduleFiberRoot: () => {},
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => {
      for (const watcher of watchers) watcher(root.current);
    },
  },
});

/** The components that something renders, again or for the first time, in the order of the page. */
export async function rendersOf(work: () => Promise<unknown>): Promise<readonly Rendered[]> {
  const found: Rendered[] = [];
  const watcher = (tree: Fiber) => collect(tree, found);
  watchers.add(watcher);
  await work();
  watchers.delete(watcher);
  return found;
}

/** In React's tree the flag of a component that was called in this commit. */
const performedWork = 1;

function collect(fiber: Fiber, found: Rendered[]): void {
  const name = nameOf(fiber.type);
  if (name !== null && (fiber.flags & performedWork) !== 0) {
    const label = fiber.memoizedProps?.['label'];
    found.push({ name, label: typeof label === 'string' ? label : null });
  }
  // Children that are the same as in the tree before were not looked at.
  if (fiber.alternate !== null && fiber.child === fiber.alternate.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) collect(child, found);
}

function nameOf(type: unknown): string | null {
  if (typeof type === 'function') return type.name;
  return typeof type === 'object' && type !== null && 'type' in type ? nameOf(type.type) : null;
}
