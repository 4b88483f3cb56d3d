import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** Reads PowerShell with a grammar of its own; gives the lines that are none. Nothing is run. */
export async function powershellProblems(): Promise<(script: string) => readonly string[]> {
  const require = createRequire(import.meta.url);
  await Parser.init();
  const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (script) => {
    const tree = parser.parse(script);
    if (!tree) return ['it could not be read'];
    const lines = script.split('\n');
    const found = faultsIn(tree.rootNode).map(
      ({ startPosition: { row } }) => `line ${row + 1}: ${lines[row]?.trim() ?? ''}`,
    );
    tree.delete();
    return found;
  };
}

function faultsIn(node: Node): readonly Node[] {
  if (!node.hasError && !node.isMissing) return [];
  if (node.isError || node.isMissing) return [node];
  return node.children.flatMap((child) => (child === null ? [] : faultsIn(child)));
}
