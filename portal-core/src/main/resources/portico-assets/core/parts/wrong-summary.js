/** What keeps a form from being sent, above it: each wrong field as a link to it, or why it was refused as a whole. */
import {html, nothing, words} from '../lib/element.js';
import {t} from '../lib/texts.js';

/** Show it; `heading` and `id` tell the forms of one page apart; `wrong` has keys of texts by the id of their field, `problem` is what the API answered. */
export function summaryOf(form, wrong, problem, {heading = t('page.draft.not-sent'), id = 'summary'} = {}) {
  const fields = Object.entries(wrong).filter(([, key]) => key);
  if (fields.length === 0 && !problem) return nothing;
  return html`
    <div class="notice error summary" tabindex="-1" role="group" aria-labelledby="${id}-heading">
      <h2 id="${id}-heading">${heading}</h2>
      ${problem ? html`<p>${words(problem)}</p>` : nothing}
      ${fields.length ? html`
        <ul>${fields.map(([id, key]) => html`<li><button class="link" type="button" @click=${() => form.querySelector(`#${id}`).focus()}>${t(key)}</button></li>`)}</ul>` : nothing}
    </div>`;
}
