interface Graph {
  getModuleInfo(id: string): { readonly code: string | null; readonly importedIds: readonly string[] } | null;
}

export function chunkOf(id: string, graph: Graph): string | null;
