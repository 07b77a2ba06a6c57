/** Sends one file and tells how far it is, which `fetch` cannot. */
import {api} from './address.js';
import {Problem, heard} from './api.js';
import {language} from './texts.js';

/**
 * Send a file as the only part of a form.
 * @param path below `api/v1/`
 * @param onProgress called with how much of it is sent, 0 to 1
 * @returns `{answer, cancel}`: a promise of the answer's JSON, which a Problem rejects; and how to stop, after which it stays open
 */
export function upload(path, file, onProgress) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    request.addEventListener('load', () => finish(request, resolve, reject));
    request.addEventListener('error', () => reject(new Problem()));
  });
  request.upload.addEventListener('progress', ({loaded, total}) => onProgress(total ? loaded / total : 0));
  request.open('POST', new URL(path, api));
  request.responseType = 'json';
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Accept-Language', language());
  const form = new FormData();
  form.append('file', file);
  request.send(form);
  return {answer, cancel: () => request.abort()};
}

function finish({status, response}, resolve, reject) {
  heard(status);
  if (status >= 200 && status < 300) resolve(response);
  else reject(new Problem(response ?? {status, code: 'internal-error'}));
}
