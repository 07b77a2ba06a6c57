/** The worklist of results that patients do not see, and their release by hand (R23). */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {ask, query} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {recordLanguage} from '../lib/clinical.js';
import {date} from '../lib/format.js';
import {count, speakOfRules, t} from '../lib/texts.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {rules} from './rules.js';
import './release.js';

const page = (cursor) => ask(query('staff/results', {state: 'withheld', limit: 50, cursor}));

class WithheldResults extends LoadingElement {
  static properties = {open: {state: true}, done: {state: true}};

  async load() {
    const [list] = await Promise.all([page(), speakOfRules()]);
    return list;
  }

  content(list) {
    return html`
      <h1>${t('navigation.staff-results')}</h1>
      <p>${t('page.release.about')}</p>
      <p class="done" role="status">${this.done ? html`<span class="notice good">${t('page.release.done', this.done)}</span>` : nothing}</p>
      <p id="waiting" tabindex="-1">${list.total === 0 ? t('page.release.none') : count('page.release.waiting', list.total)}</p>
      <ul class="list">${list.items.map((line) => this.line(line))}</ul>
      ${moreOf(list, () => showMore(this, list, page, (next) => (this.loaded = joined(this.loaded, next))))}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  line(line) {
    const heading = `result-${line.id}`;
    return html`
      <li>
        <h2 id=${heading} tabindex="-1" lang=${recordLanguage()}>${line.title}</h2>
        <p>
          <a href=${pageAddress('staff', 'decisions', line.patientId)}>${line.patientName}</a>
          <span class="quiet">${this.facts(line)}</span>
        </p>
        <h3>${t('page.release.why')}</h3>
        ${rules(line.hiddenBy)}
        ${line.release === 'forbidden' ? html`<p class="quiet">${t('page.release.forbidden')}</p>` : this.releaseOf(line, heading)}
      </li>`;
  }

  facts({birthDate, date: taken}) {
    const facts = {born: date(birthDate), date: date(taken)};
    if (birthDate && taken) return t('page.release.born-and-date', facts);
    return birthDate ? t('page.release.born', facts) : taken ? t('page.release.date', facts) : nothing;
  }

  releaseOf(line, heading) {
    const open = this.open === line.id;
    return html`
      <p><button class="button" type="button" id="open-${line.id}" aria-expanded=${open} aria-describedby=${heading} @click=${() => this.toggle(line, open)}>
        ${open ? t('page.release.close') : t('page.release.open')}</button></p>
      ${open ? html`<portico-release .line=${line} @released=${() => this.released(line)} @outdated=${() => this.outdated()}></portico-release>` : nothing}`;
  }

  async toggle(line, open) {
    this.open = open ? undefined : line.id;
    await this.updateComplete;
    await this.querySelector('portico-release')?.updateComplete;
    this.querySelector('portico-release textarea')?.focus();
  }

  /** The line goes; the next one gets the focus, or what says how many are left. */
  async released(line) {
    const {items, total} = this.loaded;
    const place = items.indexOf(line);
    const next = items[place + 1] ?? items[place - 1];
    Object.assign(this, {open: undefined, done: {title: line.title, name: line.patientName}});
    this.loaded = {...this.loaded, total: total - 1, items: items.filter((one) => one !== line)};
    await this.updateComplete;
    const heading = next && this.querySelector(`#${CSS.escape(`result-${next.id}`)}`);
    (heading ?? this.querySelector('#waiting')).focus();
  }

  async outdated() {
    this.open = undefined;
    await this.reload();
    await this.updateComplete;
    this.querySelector('#waiting')?.focus();
  }
}

define('portico-staff-results', WithheldResults);
