import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the pictures go; no part of the repository. */
export const pictureFolder = path.join(root, '.dondoc', 'pictures');
