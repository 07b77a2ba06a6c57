/** Fields of forms: each with its label, what it is for, and beside it what is wrong with it. */
import {html, nothing} from './element.js';

/** Show a field; `control` gets `{id, described, invalid}` and returns the input, which takes them over. */
export const field = (id, label, control, {hint, wrong} = {}) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${control({id, described: describedBy(id, hint, wrong), invalid: wrong ? 'true' : nothing})}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${wrong ? html`<p class="wrong" id="${id}-wrong">${wrong}</p>` : nothing}
  </div>`;

/** An input of one line, or for a date or a time. What was typed stays where it is while the page is shown anew. */
export const input = (id, label, {type = 'text', hint, wrong, most = 200, list, value} = {}) =>
  field(id, label, (of) => html`
    <input id=${of.id} name=${id} type=${type} maxlength=${type === 'text' || type === 'search' ? most : nothing} autocomplete="off" spellcheck="false"
      list=${list ?? nothing} .defaultValue=${value ?? ''} aria-describedby=${of.described} aria-invalid=${of.invalid}>`, {hint, wrong});

/** An input for a secret: what is typed counts as it stands, white space too. */
export const secret = (id, label, {hint, wrong, complete = 'current-password'} = {}) =>
  field(id, label, (of) => html`
    <input id=${of.id} name=${id} type="password" maxlength="1000" autocomplete=${complete} autocapitalize="none" spellcheck="false"
      aria-describedby=${of.described} aria-invalid=${of.invalid}>`, {hint, wrong});

/** An input of several lines. */
export const lines = (id, label, {hint, wrong, value, rows = 2} = {}) =>
  field(id, label, (of) => html`
    <textarea id=${of.id} name=${id} rows=${rows} autocomplete="off" .defaultValue=${value ?? ''} aria-describedby=${of.described}
      aria-invalid=${of.invalid}></textarea>`, {hint, wrong});

/** A choice among `[[value, words], …]`. */
export const choice = (id, label, options, {hint, wrong} = {}) =>
  field(id, label, (of) => html`
    <select id=${of.id} name=${id} aria-describedby=${of.described} aria-invalid=${of.invalid}>
      ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </select>`, {hint, wrong});

/** Return what stands in the fields of a form by name, without white space around it. */
export const valuesOf = (form) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));

/** Tell whether a date or a time was typed that is none: browsers then give an empty value. */
export const isBad = (form, name) => form.elements[name].validity.badInput;

/** Move to the first field that is wrong. */
export async function focusWrong(element) {
  await element.updateComplete;
  element.querySelector('[aria-invalid="true"]')?.focus();
}

const describedBy = (id, hint, wrong) =>
  [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || nothing;
