/** The text of `public/templates/community.json`. */
export function packText(): string;
