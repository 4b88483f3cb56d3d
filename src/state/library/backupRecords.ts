import type { HeadRecord } from '../../core/index';
import type { BackupRecords } from '../backup';
import type { OpenDocument } from '../openDocument';
import { recordsWithoutSecrets, secretsOfDocument } from './backupSecrets';
import { DocumentRecords } from './DocumentRecords';

/**
 * All records of an open process, as the browser's database would hold them, whether it does or not. Values of secrets are left
 * out, also those that were typed before their variable was marked: a backup leaves the browser.
 */
export function backupRecords(document: OpenDocument, at: number): BackupRecords {
  const { id, title, origin: from } = document;
  const head: HeadRecord = {
    ...{ key: id, format: 1, id, title, origin: from },
    ...{ createdAt: at, removedAt: null, session: null },
  };
  const pending = new DocumentRecords(head).batchFor(document, { at, by: 'backup', session: null });
  const { logs, typed, versions } = pending!.batch;
  const parts = logs.flatMap((write) => write.parts);
  const { reading: _reading, logStart: _start, ...origin } = pending!.batch.origin!;
  const records: BackupRecords = {
    // In a file each part is whole, and the file of the process is read again.
    ...{ head, origin, parts: parts.map(({ from: _from, ...part }) => part), log: logs.map(({ record }) => record) },
    typed: (typed ?? []).flatMap((record) => (record.text === null ? [] : [record])),
    versions: versions?.put ?? [],
  };
  return recordsWithoutSecrets(records, secretsOfDocument(document));
}
