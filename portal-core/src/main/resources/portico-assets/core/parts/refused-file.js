/** Why a file cannot be sent, in words. */
import {size} from '../lib/format.js';
import {has, t} from '../lib/texts.js';

/** What telephones make of photographs, and what few others can open. */
const HEIC = /\.hei[cf]$/i;

/** Say why; `file` has a `name` and the `code` of the problem. */
export function why({name, code}, {maxBytes}) {
  const cause = code === 'attachment-type-not-allowed' && HEIC.test(name) ? 'heic' : code;
  const key = `page.files.refused.${cause}`;
  return t(has(key) ? key : 'page.files.refused.other', {name, size: size(maxBytes)});
}

/** Tell whether the same file may get through another time: then nothing was said about the file itself. */
export const canTryAgain = ({code}) => code !== undefined && !code.startsWith('attachment-') && code !== 'too-many-attachments';
