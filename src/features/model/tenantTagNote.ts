/** What is wrong with a text that should be a tenant tag; the server writes them `Set/Tag`. Null when nothing is. */
export function tenantTagNote(text: string): string | null {
  const [set = '', tag = '', ...more] = text.split('/');
  if (set.trim() !== '' && tag.trim() !== '' && more.length === 0) return null;
  return 'not as Set/Tag';
}
