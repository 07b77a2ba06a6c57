/** Facts with their names, those that are missing left out. */
import {html, nothing} from '../lib/element.js';
import {clinical} from '../lib/clinical.js';
import {has, t} from '../lib/texts.js';

/** Show `[[name of the fact, what to show], …]`; the name is a text `page.fact.{name}`. */
export function facts(all) {
  const given = all.filter(([, value]) => value && value !== nothing);
  return given.length === 0 ? nothing : html`
    <dl class="terms">${given.map(([name, value]) => html`<dt>${t(`page.fact.${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Say a code of the record in words, for instance `status`, `active`; one without words is shown as it stands. */
export function inWords(kind, code) {
  if (!code) return nothing;
  const key = `page.${kind}.${code}`;
  return has(key) ? t(key) : clinical(code);
}
