/** Marks a branch the compiler knows to be unreachable. Throws when a value slipped past the types. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
