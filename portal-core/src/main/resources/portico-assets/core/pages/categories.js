/** Categories of the record that show a list of things with a few facts each; the table says which. */
import {define, html, nothing} from '../lib/element.js';
import {clinical} from '../lib/clinical.js';
import {date} from '../lib/format.js';
import {RecordPage} from '../parts/record-page.js';
import {t} from '../lib/texts.js';
import {documents} from '../parts/documents.js';
import {facts, inWords} from '../parts/facts.js';
import {components, hasValue, mark, value} from '../parts/value.js';

const status = (one) => ['status', inWords('status', one.status)];
const words = (all) => (all?.length ? html`<ul>${all.map((one) => html`<li>${clinical(one)}</li>`)}</ul>` : nothing);
const dateOrWords = (text) => (/^\d{4}-\d\d-\d\d/.test(text ?? '') ? date(text) : clinical(text));
const measured = (one) => (hasValue(one) ? html`${value(one)} ${components(one)} ${mark(one)}` : nothing);

/** Of each category: what its date means, and the facts beside it. */
const SHOWN = {
  medications: ['prescribed', (one) => [['dosage', clinical(one.dosage)], ['prescriber', one.prescriber], status(one)]],
  problems: ['since', (one) => [['abated', dateOrWords(one.abated)], status(one)]],
  allergies: ['recorded', (one) => [['reactions', words(one.reactions)], ['criticality', inWords('criticality', one.criticality)], status(one)]],
  immunizations: ['given', (one) => [['lot', one.lot], status(one)]],
  procedures: ['done', (one) => [['performer', clinical(one.performer)], status(one)]],
  vitals: ['measured', (one) => [['value', measured(one)]]],
  reminders: ['due', (one) => [['note', clinical(one.note)]]],
  upcoming: ['planned', (one) => [['with', words(one.with)], ['requester', one.requester], ['instruction', clinical(one.instruction)], status(one)]],
  documents: ['written', () => []],
};

for (const [category, [dated, more]] of Object.entries(SHOWN)) {
  define(`portico-${category}`, class extends RecordPage {
    get category() {
      return category;
    }

    line(one) {
      return html`${this.title(one)} ${this.facts(one)}`;
    }

    facts(one, rest = []) {
      return facts([[dated, one.date ? date(one.date) : t('page.no-date')], ...more(one), ...rest]);
    }

    one({one}) {
      return html`
        ${this.above(one)}
        <div class="panel">${this.facts(one, [['visit', this.visit(one)]])}</div>
        ${category === 'documents' ? documents(one.content) : nothing}`;
    }
  });
}
