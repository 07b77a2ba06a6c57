/** Visits: the list, and one visit with what plugins show below it. */
import {define, html} from '../lib/element.js';
import {date, dateTime} from '../lib/format.js';
import {make, panelsAt} from '../lib/pages.js';
import {RecordPage} from '../parts/record-page.js';
import {clinical} from '../lib/clinical.js';
import {t} from '../lib/texts.js';
import {facts, inWords} from '../parts/facts.js';

class Encounters extends RecordPage {
  get category() {
    return 'encounters';
  }

  async loadOne(id) {
    const {one} = await super.loadOne(id);
    return {one, panels: panelsAt('encounter').map((name) => make(name, {patient: this.patient, item: one}))};
  }

  line(one) {
    return html`
      <div class="line">${this.title(one)}<span class="fact">${one.date ? date(one.date) : t('page.no-date')}</span></div>
      ${facts(this.about(one))}`;
  }

  one({one, panels}) {
    return html`
      ${this.above(one)}
      <div class="panel">${facts([['began', one.date ? dateTime(one.date) : t('page.no-date')], ['ended', dateTime(one.end)], ...this.about(one)])}</div>
      ${panels}`;
  }

  about(one) {
    return [
      ['sort', one.encounterClass === 'UNKNOWN' ? '' : inWords('encounter-class', one.encounterClass)],
      ['department', clinical(one.department)],
      ['clinicians', one.clinicians?.length ? html`<ul>${one.clinicians.map((name) => html`<li>${name}</li>`)}</ul>` : ''],
    ];
  }
}

define('portico-encounters', Encounters);
