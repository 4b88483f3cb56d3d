import { type OclProcess, readOclProcess } from '../../src/core/index';
import { corpusFiles, corpusText } from './conformance/oclCorpus';

export interface CorpusProcess extends OclProcess {
  readonly file: string;
  readonly text: string;
}

/** The process files of a corpus folder that can be read, with their texts. */
export function corpusProcesses(folder: string): readonly CorpusProcess[] {
  return corpusFiles(folder)
    .filter(({ kind }) => /process|runbook/.test(kind))
    .flatMap(({ file }) => {
      const text = corpusText(folder, file);
      const read = readOclProcess(text);
      return read.ok && read.value.process.steps.length > 0 ? [{ ...read.value, file, text }] : [];
    });
}
