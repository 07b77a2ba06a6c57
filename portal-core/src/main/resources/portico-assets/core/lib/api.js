/** Asks the portal's API and turns what it refuses into {@link Problem}s. */
import {api} from './address.js';
import {language} from './texts.js';

/** What the API refused (RFC 9457), or `unreachable` when it did not answer. `code` is stable. */
export class Problem extends Error {
  constructor({status = 0, code = 'unreachable', title = '', detail = '', errors = []} = {}) {
    super(title || code);
    Object.assign(this, {status, code, title, detail, errors});
  }
}

const listeners = new Set();

/** Call back after each answer: `{status, background}`. The session's clock listens. */
export const onAnswer = (listener) => listeners.add(listener);

/** Tell the listeners of an answer, also of one that was not asked for by {@link ask}. */
export const heard = (status, background = false) => listeners.forEach((listener) => listener({status, background}));

/**
 * Ask the API.
 * @param path below `api/v1/`
 * @param options `method`; `body`, sent as JSON; `background` if no person asked for it (it does not keep the session alive)
 * @returns the answer's JSON; undefined if it has none
 * @throws Problem
 */
export async function ask(path, {method = 'GET', body, background = false, signal} = {}) {
  const headers = {'Accept': 'application/json', 'Accept-Language': language()};
  if (background) headers['Portico-Background'] = 'true';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await reach(new URL(path, api), {method, headers, body: sent, signal, credentials: 'include'});
  heard(answer.status, background);
  if (answer.ok) return answer.status === 204 ? undefined : answer.json();
  throw new Problem(await answer.json().catch(() => ({status: answer.status, code: 'internal-error'})));
}

/** Return the address of a query, empty values left out. */
export function query(path, values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** Ask for a category of a patient's record, or for one item of it. */
export const record = (patient, category, values = {}, options) =>
  ask(query(`patients/${encodeURIComponent(patient)}/${category}`, values), options);

export const item = (patient, category, id) =>
  ask(`patients/${encodeURIComponent(patient)}/${category}/${encodeURIComponent(id)}`);

async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem();
  }
}
