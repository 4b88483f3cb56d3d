/** The text of `public/templates/community.json`. */
export function packText(): string;
/** A script with the shared parts that its lines `# include NAME` ask for. */
export function scriptAt(file: string): string;
