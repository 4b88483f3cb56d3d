/** Why a text is no tenant tag: the server writes them `Set/Tag`. */
export function tenantTagProblem(text: string): string | null {
  const [set = '', tag = '', ...more] = text.split('/');
  if (set.trim() !== '' && tag.trim() !== '' && more.length === 0) return null;
  return 'Write the set and the tag: "Region/Europe".';
}
