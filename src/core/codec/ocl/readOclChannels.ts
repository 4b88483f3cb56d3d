import type { Channel } from '../../model/deploymentModel';
import { slugOf } from '../../model/slug';
import { blocksOf, bodyOf, textAt } from './oclBody';
import { namesAt, type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';

/** Reads the `channels.ocl` or `channel.ocl` of early previews; the default channel comes first. */
export function readOclChannels(text: string, options: VersionedText = {}): OclRead<readonly Channel[]> {
  return readFolderFile(text, options, (file) => {
    const found = [...blocksOf(file, 'channel'), ...blocksOf(file, 'channels')].map((block) => {
      const body = bodyOf(block.body);
      const name = block.labels[0]?.text ?? textAt(body, 'name') ?? '';
      const lifecycle = textAt(body, 'lifecycle') ?? textAt(body, 'lifecycle_id');
      const tenantTags = namesAt(body, 'tenant_tags');
      const channel: Channel = {
        name,
        slug: slugOf(name),
        ...(lifecycle === null ? {} : { lifecycle }),
        ...(tenantTags.length === 0 ? {} : { tenantTags }),
      };
      return { channel, isDefault: textAt(body, 'is_default') === 'true' };
    });
    return [...found.filter((each) => each.isDefault), ...found.filter((each) => !each.isDefault)].map(
      (each) => each.channel,
    );
  });
}
