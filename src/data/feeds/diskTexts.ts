import type { TemplateFileProblem } from '../../core/index';
import { sizeProblem, type TemplateText } from './templateText';
import { type TextsRead, zipTexts } from './zipTexts';

/** GitHub's zip of the public library has some 20 MB. */
const maxBytesOfZip = 200_000_000;

/** Folders that hold no templates. */
const passedBy = /(^|\/)(\.git|node_modules|bin|obj)\//;

/** The JSON texts in files a person chose: files, all files of a folder, zip files. */
export async function diskTexts(chosen: Iterable<File>): Promise<TextsRead> {
  const files: TemplateText[] = [];
  const problems: TemplateFileProblem[] = [];
  const isMany = [...chosen].length > 1;
  for (const file of chosen) {
    const path = file.webkitRelativePath || file.name;
    if (passedBy.test(path)) continue;
    const isZip = /\.zip$/i.test(file.name);
    if (!isZip && isMany && !/\.json$/i.test(file.name)) continue;
    const tooLarge = isZip ? zipProblem(path, file.size) : sizeProblem(path, file.size);
    if (tooLarge !== null) {
      problems.push(tooLarge);
      continue;
    }
    try {
      if (!isZip) files.push({ path, text: await file.text() });
      else {
        const inside = await zipTexts(path, new Uint8Array(await file.arrayBuffer()));
        files.push(...inside.files);
        problems.push(...inside.problems);
      }
    } catch {
      const message = 'The browser could not read it. It may have been moved or changed; choose it again.';
      problems.push({ path, template: '', message });
    }
  }
  return { files, problems };
}

function zipProblem(path: string, bytes: number): TemplateFileProblem | null {
  if (bytes <= maxBytesOfZip) return null;
  return { path, template: '', message: `It is larger than ${maxBytesOfZip / 1e6} MB. A library's zip is smaller.` };
}
