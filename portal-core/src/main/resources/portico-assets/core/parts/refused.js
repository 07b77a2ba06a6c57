/** A page that was refused, or that did not answer: with a heading, as every page has one. */
import {html, trouble} from '../lib/element.js';
import {t} from '../lib/texts.js';

/** Hidden and absent read alike (S43). */
export const refused = (problem, heading, again) => problem.status === 404
  ? html`<h1>${t('page.not-found.heading')}</h1><p>${t('page.not-found.text')}</p>`
  : html`<h1>${heading}</h1>${trouble(problem, again)}`;
