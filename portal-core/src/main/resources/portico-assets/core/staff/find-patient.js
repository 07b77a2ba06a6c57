/** Staff's search for a patient by name or id. `links(patient)` says where one can go from there: `[[address, words], …]`. */
import {PorticoElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {focusWrong, input, valuesOf} from '../lib/form.js';
import {date} from '../lib/format.js';
import {count, t} from '../lib/texts.js';

/** The API finds so many and no more. */
const MOST = 50;

class FindPatient extends PorticoElement {
  static properties = {links: {attribute: false}, found: {state: true}, wrong: {state: true}, problem: {state: true}};

  render() {
    return html`
      <form class="form" role="search" novalidate @submit=${(event) => this.submit(event)}>
        ${input('query', t('page.staff.find.query'), {type: 'search', hint: t('page.staff.find.hint'), wrong: this.wrong && t(this.wrong)})}
        <p class="buttons"><button class="button primary">${t('page.search.submit')}</button></p>
      </form>
      ${this.problem ? trouble(this.problem) : nothing}
      <p id="found" role="status" tabindex="-1">${this.found ? this.number() : nothing}</p>
      ${this.found?.length ? html`<ul class="list">${this.found.map((one) => this.line(one))}</ul>` : nothing}`;
  }

  number() {
    if (this.found.length === 0) return t('page.staff.find.none');
    return this.found.length < MOST ? count('page.staff.find.found', this.found.length) : count('page.staff.find.most', MOST);
  }

  line(one) {
    return html`
      <li>
        <h2>${one.displayName}</h2>
        <p class="quiet">${one.birthDate ? t('page.staff.find.born', {date: date(one.birthDate), id: one.id}) : t('page.staff.find.id', {id: one.id})}</p>
        <ul class="links">${this.links(one).map(([address, words]) => html`
          <li><a href=${address} aria-label=${t('page.staff.find.link', {link: words, name: one.displayName})}>${words}</a></li>`)}
        </ul>
      </li>`;
  }

  async submit(event) {
    event.preventDefault();
    const values = valuesOf(event.target);
    this.wrong = values.query ? undefined : 'page.staff.find.empty';
    if (this.wrong) return focusWrong(this);
    const turn = (this.turn = {});
    try {
      const {items} = await ask(query('staff/patients', values));
      if (turn === this.turn) Object.assign(this, {found: items, problem: undefined});
    } catch (problem) {
      if (problem.code === 'invalid-request') this.wrong = 'page.staff.find.characters';
      Object.assign(this, {found: undefined, problem: this.wrong ? undefined : problem});
    }
    return this.wrong ? focusWrong(this) : undefined;
  }
}

define('portico-find-patient', FindPatient);

/** Show the search. */
export const findPatient = (links) => html`<portico-find-patient .links=${links}></portico-find-patient>`;
