import { thing } from 'a-package-nobody-named';
export const wrong = thing;
