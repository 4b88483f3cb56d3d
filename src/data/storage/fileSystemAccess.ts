/**
 * The parts of the File System Access API that we use and that the compiler does not know yet. Only some browsers have
 * them; ask before use.
 */
export interface WritableHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

interface PickerOptions {
  readonly multiple: boolean;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, string[]>> }[];
}

export interface WithPicker {
  showDirectoryPicker?(): Promise<FileSystemDirectoryHandle>;
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
}

export interface WithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

export function isFileHandle(handle: unknown): handle is WritableHandle {
  return typeof handle === 'object' && handle !== null && 'kind' in handle && handle.kind === 'file';
}

export function isFolderHandle(handle: unknown): handle is FileSystemDirectoryHandle {
  return typeof handle === 'object' && handle !== null && 'kind' in handle && handle.kind === 'directory';
}
