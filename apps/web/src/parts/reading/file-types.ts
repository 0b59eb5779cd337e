/** Kinds of files that a page takes: for the file dialog, and in words. */
export interface FileTypes {
  readonly accept: string;
  readonly words: string;
}

/** What is read as text (libs/documents). */
export const READ_TYPES: FileTypes = {
  accept: '.docx,.doc,.pdf,.odt,.eml,.txt',
  words: '.docx, .doc, .pdf, .odt, .eml, .txt; tối đa 20 MB',
};

/** The same, and pictures of paper, whose text has to be recognised first. */
export const REGISTERED_TYPES: FileTypes = {
  accept: `${READ_TYPES.accept},.png,.jpg,.jpeg`,
  words: '.docx, .doc, .pdf, .odt, .eml, .txt; bản quét .pdf, .png, .jpg; tối đa 20 MB',
};
