/** What a request asks for, field by field. */
import {html} from '../lib/element.js';
import {date} from '../lib/format.js';
import {t} from '../lib/texts.js';

const shown = (name, values) => (name === 'birthDate' ? values.map(date) : values).join('; ');

/** Show it; a list that shall be empty says so. */
export const asked = ({fields = []}) => html`
  <dl class="terms">${fields.map(({name, values}) => html`
    <dt>${t(`page.asked.${name}`)}</dt><dd>${values ? shown(name, values) : t('page.request.nothing')}</dd>`)}</dl>`;
