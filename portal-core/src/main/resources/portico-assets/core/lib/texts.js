/** The words of pages in the reader's language. Texts are whole sentences with named places; nothing is joined together. */
import {files} from './address.js';

const TAGS = {en: 'en', es: 'es-US'};
const COOKIE = 'portico-language';

/** The page comes in the language that was chosen; a widget says its own. */
let current = document.documentElement.lang.startsWith('es') ? 'es' : 'en';
let words = {};
const listeners = new Set();

/** The language tag: `en` or `es-US`. Dates and numbers of our Spanish are those of the United States. */
export const language = () => TAGS[current];

/** All languages with the name by which their readers know them. */
export const languages = [{code: 'en', tag: 'en', name: 'English'}, {code: 'es', tag: 'es-US', name: 'Español'}];

/** Call back whenever the language changes; returns how to stop that. */
export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Load the texts of a language (`en`, `es`, or a tag of either) and speak it from now on. */
export async function speak(tag) {
  const code = tag?.slice(0, 2).toLowerCase() === 'es' ? 'es' : 'en';
  words = await load(`${code}.json`);
  current = code;
  listeners.forEach((listener) => listener());
}

/** Load what rules say to staff, beside the other texts. */
export async function speakOfRules() {
  words = {...words, ...(await load(`${current}-rules.json`))};
}

/** Remember the language for the next page that is asked for; a cookie, because nothing is kept in web storage. */
export function remember(code) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${COOKIE}=${TAGS[code]}; Path=${new URL(files).pathname.split('assets/')[0]}; Max-Age=31536000; SameSite=Lax${secure}`;
}

/**
 * Return a text with its places filled in.
 * @param key for instance `page.results.heading`
 * @param values by the name of the place
 */
export function t(key, values = {}) {
  return (words[key] ?? key).replace(/\{([a-zA-Z]+)\}/g, (place, name) => values[name] ?? place);
}

/** Tell whether there is a text. */
export const has = (key) => key in words;

/** Return the text of a number: the key ends with the language's form for it, `.one` or `.other`. */
export function count(key, number, values = {}) {
  const form = new Intl.PluralRules(language()).select(number) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, {count: new Intl.NumberFormat(language()).format(number), ...values});
}

async function load(name) {
  const answer = await fetch(`${files}texts/${name}`);
  if (!answer.ok) throw new Error(`texts/${name}: ${answer.status}`);
  return answer.json();
}
