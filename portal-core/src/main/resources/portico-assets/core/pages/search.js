/** Finds what the reader can see by its words. The words travel in the body of a request: no address and no log holds them. */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {recordLanguage} from '../lib/clinical.js';
import {date} from '../lib/format.js';
import {count, t} from '../lib/texts.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {value} from '../parts/value.js';

/** Where items of a kind are listed, in the order of the menu. */
const CATEGORIES = {
  'results': ['observation', 'diagnostic-report'], 'encounters': ['encounter'], 'notes': ['clinical-note'],
  'medications': ['medication-request'], 'problems': ['condition'], 'allergies': ['allergy-intolerance'],
  'immunizations': ['immunization'], 'procedures': ['procedure'], 'vitals': ['vital-sign'], 'reminders': ['reminder'],
  'upcoming': ['upcoming-order', 'appointment'], 'documents': ['document'], 'messages': ['message'],
};

class Search extends LoadingElement {
  static properties = {found: {state: true}, wrong: {state: true}};

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('patient')) Object.assign(this, {found: undefined, words: undefined, wrong: undefined});
  }

  async load() {
    return {};
  }

  content() {
    return html`
      <h1>${t('page.search.heading')}</h1>
      <p id="search-about">${t('page.search.about')}</p>
      <form class="form" method="post" role="search" @submit=${(event) => this.submit(event)} novalidate>
        <div class="field">
          <label for="search-words">${t('page.search.words')}</label>
          <input id="search-words" type="search" maxlength="200" autocomplete="off" aria-invalid=${this.wrong ? 'true' : 'false'}
            aria-describedby=${this.wrong ? 'search-wrong search-about' : 'search-about'}>
          ${this.wrong ? html`<p class="wrong" id="search-wrong">${t(this.wrong)}</p>` : nothing}
        </div>
        <p class="buttons"><button class="button primary" type="submit">${t('page.search.submit')}</button></p>
      </form>
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}
      ${this.found ? this.results() : nothing}`;
  }

  async submit(event) {
    event.preventDefault();
    const input = this.querySelector('input');
    const words = input.value.trim();
    this.wrong = words ? undefined : 'page.search.empty';
    this.moreProblem = undefined;
    if (!words) return input.focus();
    const turn = (this.asked = {});
    try {
      const found = await this.search(words);
      if (turn === this.asked) Object.assign(this, {found, words});
    } catch (problem) {
      Object.assign(this, {found: undefined, moreProblem: problem});
    }
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('#search-found')?.focus();
  }

  search(q, cursor) {
    return ask(query(`patients/${encodeURIComponent(this.patient.id)}/search`, {cursor}), {method: 'POST', body: {q}});
  }

  results() {
    const {items, total} = this.found;
    return html`
      <h2 id="search-found" tabindex="-1">${count('page.search.found', total, {words: this.words})}</h2>
      ${total === 0 ? html`<p>${t('page.search.none')}</p>` : nothing}
      ${Object.entries(CATEGORIES).map(([category, kinds]) => this.group(category, items.filter(({kind}) => kinds.includes(kind))))}
      ${moreOf(this.found, () => showMore(this, this.found, (cursor) => this.search(this.words, cursor), (next) => (this.found = joined(this.found, next))))}`;
  }

  group(category, items) {
    return items.length === 0 ? nothing : html`
      <section class="panel" aria-labelledby="found-${category}">
        <h3 id="found-${category}">${t(`navigation.${category}`)}</h3>
        <ul class="facts">${items.map((one) => html`
          <li><a lang=${recordLanguage()} href=${pageAddress('record', this.patient.id, category, one.threadId ?? one.id)}>${one.title}</a>
            <span class="fact"><span>${value(one)}</span><span>${date(one.date)}</span></span></li>`)}
        </ul>
      </section>`;
  }
}

define('portico-search', Search);
