export function licenceProblems(list: string, needed: readonly string[]): readonly string[];
