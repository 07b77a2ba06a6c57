/** The first page of a record: the newest results, what is coming, and who the patient is. */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {recordLanguage} from '../lib/clinical.js';
import {age, date} from '../lib/format.js';
import {make, panelsAt} from '../lib/pages.js';
import {t} from '../lib/texts.js';
import {refused} from '../parts/refused.js';
import {value} from '../parts/value.js';

const SHOWN = 5;
const MOST = 100;
const UNDATED = '9999';

/** What is coming is read from the next day on, what has no date last; the API lists the latest first. */
const soonest = (list) =>
  ({...list, items: [...list.items].sort((one, other) => (one.date ?? UNDATED).localeCompare(other.date ?? UNDATED)).slice(0, SHOWN)});

class Summary extends LoadingElement {
  async load() {
    const id = this.patient.id;
    const [results, upcoming, reminders] = await Promise.all([
      record(id, 'results', {limit: SHOWN}),
      record(id, 'upcoming', {limit: MOST}),
      record(id, 'reminders', {limit: MOST}),
    ]);
    return {results, upcoming: soonest(upcoming), reminders: soonest(reminders), patient: this.patient};
  }

  render() {
    return this.problem ? refused(this.problem, t('page.summary.heading'), () => this.reload()) : super.render();
  }

  content({results, upcoming, reminders, patient}) {
    return html`
      <h1>${t('page.summary.heading-of', {name: patient.displayName})}</h1>
      ${patient.birthDate ? html`<p class="lead">${t('page.summary.born', {date: date(patient.birthDate), age: age(patient.birthDate)})}</p>` : nothing}
      <div class="cards">
        ${this.card('results', results, (one) => (one.quantity || one.text ? value(one) : date(one.date)))}
        ${this.card('upcoming', upcoming, (one) => date(one.date))}
        ${this.card('reminders', reminders, (one) => date(one.date))}
        ${panelsAt('summary').map((name) => make(name, {patient}))}
      </div>`;
  }

  card(category, list, fact) {
    const id = this.patient.id;
    return html`
      <section class="card" aria-labelledby="card-${category}">
        <h2 id="card-${category}">${t(`navigation.${category}`)}</h2>
        ${list.items.length === 0 ? html`<p class="quiet">${t('page.nothing')}</p>` : nothing}
        <ul class="facts">
          ${list.items.map((one) => html`<li>
            <a lang=${recordLanguage()} href=${pageAddress('record', id, category, one.id)}>${one.title}</a>
            <span class="fact">${fact(one)}</span></li>`)}
        </ul>
        <p><a class="more" href=${pageAddress('record', id, category)}>${t('page.all-of', {category: t(`navigation.${category}`)})}</a></p>
      </section>`;
  }
}

define('portico-summary', Summary);
