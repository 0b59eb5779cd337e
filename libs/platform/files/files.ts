import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../db/ids.js';
import { Store, type Tx } from '../db/store.js';

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

const COLUMNS = 'id, sha256, name, media_type as "mediaType", size';

/** Files by the hash of their content: the same bytes are kept once, under the name and media type they first came with. */
@Injectable()
export class Files {
  constructor(private readonly store: Store) {}

  /** Keeps the bytes (append-only) and answers the file that holds them, which may have been there already. */
  async put(tx: Tx, bytes: Uint8Array, mediaType: string, name: string): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    await tx.query(
      `insert into files.file (id, sha256, name, media_type, size, content) values ($1, $2, $3, $4, $5, $6)
       on conflict (sha256) do nothing`,
      [newId(), sha256, name, mediaType, bytes.byteLength, content],
    );
    const [file] = await tx.query<StoredFile>(`select ${COLUMNS} from files.file where sha256 = $1`, [sha256]);
    if (file === undefined) throw new Error(`file ${sha256} was not kept`);
    return file;
  }

  /** The file with its content; null when there is none of this id. */
  async get(id: string): Promise<(StoredFile & { readonly content: Buffer }) | null> {
    const [file] = await this.store.query<StoredFile & { content: Buffer }>(
      `select ${COLUMNS}, content from files.file where id = $1`,
      [id],
    );
    return file ?? null;
  }

  /** What is known of files without their content, in no order. */
  async describe(ids: readonly string[]): Promise<readonly StoredFile[]> {
    return this.store.query<StoredFile>(`select ${COLUMNS} from files.file where id = any($1)`, [ids]);
  }
}
