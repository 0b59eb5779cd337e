import type { Refusal } from '@dondoc/contracts';
import { may, subjectOf } from '@dondoc/domain';
import type { SignedIn } from '@dondoc/organisation';
import { Clock, Files, newId, Store } from '@dondoc/platform';
import { Injectable } from '@nestjs/common';
import { TaskContributors } from './contributors.js';
import { TaskLists } from './list/task-list.js';
import { SurroundingsReader } from './surroundings.js';
import { TaskRows } from './tasks.rows.js';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}
export interface FileContent {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What is accepted, by the end of the name; the browser's word is not trusted. Everything leaves as an attachment. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  heic: 'image/heic',
  zip: 'application/zip',
};
const NAME_LENGTH = 200;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Files that people bring: kept once by content, shown only to those who may see what they hang on. */
@Injectable()
export class Uploads {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly rows: TaskRows,
    private readonly lists: TaskLists,
    private readonly reader: SurroundingsReader,
    private readonly contributors: TaskContributors,
  ) {}

  /** Keeps a file of at most 20 MB (the edge refuses more); refusals `file-empty`, `file-type`. */
  async put(actor: SignedIn, rawName: string, bytes: Uint8Array): Promise<Upload | Refusal> {
    const name = nameOf(rawName);
    const mediaType = MEDIA_TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
    if (mediaType === undefined)
      return { problem: 'file-type', detail: `Hệ thống nhận ${Object.keys(MEDIA_TYPES).join(', ')}.` };
    if (bytes.byteLength === 0) return { problem: 'file-empty', detail: `${name} không có nội dung.` };
    const now = await this.clock.now();
    return this.store.transaction(async (tx) => {
      const file = await this.files.put(tx, bytes, mediaType, name);
      const upload: Upload = { id: newId(), name, size: bytes.byteLength, mediaType };
      await tx.query(
        'insert into tasks.upload (id, file_id, name, media_type, size, by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
        [upload.id, file.id, name, mediaType, upload.size, actor.personId, now],
      );
      return upload;
    });
  }

  /** The content, for who brought it or may see a task, case or directive on which it hangs; else `not-found`. */
  async read(actor: SignedIn, id: string): Promise<FileContent | Refusal> {
    if (!UUID.test(id)) return { problem: 'not-found' };
    const [upload] = await this.rows.uploads([id]);
    if (upload === undefined) return this.directiveFile(actor, id);
    const visible = upload.by_person_id === actor.personId || (await this.hangsOnVisible(actor, id));
    const file = visible ? await this.files.get(upload.file_id) : null;
    return file === null
      ? { problem: 'not-found' }
      : { name: upload.name, mediaType: upload.media_type, content: file.content };
  }

  private async hangsOnVisible(actor: SignedIn, uploadId: string): Promise<boolean> {
    const tasks = await this.rows.byIds(await this.rows.tasksOfUpload(uploadId));
    if (tasks.some(({ body }) => may(actor, 'seeTask', subjectOf(body, 'acknowledge')) === null)) return true;
    return this.contributors.mayReadFile(uploadId, actor);
  }

  /** The file an issued directive was read from, for whoever may see a task of it. */
  private async directiveFile(actor: SignedIn, fileId: string): Promise<FileContent | Refusal> {
    const directives = await this.reader.directives.rows(await this.lists.visibleDirectiveIds(actor));
    const visible = directives.some((directive) => directive.fileId === fileId);
    const file = visible ? await this.files.get(fileId) : null;
    return file === null
      ? { problem: 'not-found' }
      : { name: file.name, mediaType: file.mediaType, content: file.content };
  }
}

/** The last part of the name, NFC, without control characters. */
function nameOf(raw: string): string {
  const last = raw.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  return clean.length <= NAME_LENGTH ? clean : `${clean.slice(0, NAME_LENGTH - 10)}${clean.slice(-10)}`;
}
