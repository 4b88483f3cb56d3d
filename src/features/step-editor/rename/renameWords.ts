/** What is said once a step has another name. */
export function renameWords({
  number,
  to,
  slug,
  slugStays,
}: {
  readonly number: string;
  readonly to: string;
  readonly slug: string;
  readonly slugStays: boolean;
}): string {
  return `${number} is now "${to}". ${slugStays ? `Its slug stays ${slug}.` : `Its slug is now ${slug}.`}`;
}
