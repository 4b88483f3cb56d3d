import { Unzip, UnzipInflate } from 'fflate';
import type { TemplateFileProblem } from '../../core/index';
import { causeOf } from '../storage/storageError';
import { pause } from './pause';
import { maxBytesOfFile, sizeProblem, type TemplateText } from './templateText';

export interface TextsRead {
  readonly files: readonly TemplateText[];
  readonly problems: readonly TemplateFileProblem[];
}

/** The public library as GitHub's zip has 600 templates among some 1,000 files. */
const maxFiles = 5_000;
const maxBytesOfAll = 100_000_000;

/** Bytes unpacked at a time; compressed data swells a thousandfold at most, so this bounds the memory. */
const pieceSize = 8_192;

/**
 * The JSON files of a zip. What swells beyond any library is given up, whatever the zip says of its sizes. Paths only
 * name the files in messages; nothing is written anywhere. Of a zip that was cut off the whole files are taken.
 */
export async function zipTexts(name: string, bytes: Uint8Array): Promise<TextsRead> {
  const files: TemplateText[] = [];
  const problems: TemplateFileProblem[] = [];
  const unfinished = new Set<string>();
  let [started, total] = [0, 0];
  const refuse = (path: string, message: string) => void problems.push({ path, template: '', message });

  const unzip = new Unzip((file) => {
    if (!/\.json$/i.test(file.name)) return;
    if (leadsOut(file.name)) return refuse(file.name, 'Its path leads out of the zip file. It was not read.');
    started += 1;
    unfinished.add(file.name);
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, isLast) => {
      if (!unfinished.has(file.name)) return;
      if (error !== null) {
        unfinished.delete(file.name);
        return refuse(file.name, `It could not be unpacked (${causeOf(error)}).`);
      }
      size += piece.length;
      total += piece.length;
      // A file that is too large is counted on but no longer kept.
      if (size <= maxBytesOfFile) pieces.push(piece);
      else pieces.length = 0;
      if (!isLast) return;
      unfinished.delete(file.name);
      const tooLarge = sizeProblem(file.name, size);
      if (tooLarge === null) files.push({ path: file.name, text: textOf(pieces) });
      else problems.push(tooLarge);
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  const breathe = pause();
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
      if (started > maxFiles || total > maxBytesOfAll) return { files: [], problems: [tooMuch(name)] };
      await breathe();
    }
  } catch (error) {
    refuse(name, `It is not a complete zip file (${causeOf(error)}). Download it again.`);
  }
  for (const path of unfinished) refuse(path, 'The zip file ends in the middle of it. Download the zip again.');
  if (started === 0 && problems.length === 0) refuse(name, 'It is not a zip file with JSON files in it.');
  return { files, problems };
}

function textOf(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

/** Whether a path would lead out of the folder a zip is unpacked to. */
function leadsOut(path: string): boolean {
  return /^([\\/]|[a-z]:)/i.test(path) || path.split(/[\\/]/).includes('..') || path.includes('\0');
}

function tooMuch(path: string): TemplateFileProblem {
  const message = `It unpacks to more than ${maxFiles} JSON files or ${maxBytesOfAll / 1e6} MB, more than any template library. Nothing was imported from it.`;
  return { path, template: '', message };
}
