/**
 * `<portico-widget section="results">`: a section of the portal inside a page of the hospital. It lives in a shadow tree, so neither
 * page disturbs the other's look; the tokens `--portico-…` of portal.css, set on the element, brand it.
 *
 * Attributes: `section` — `results`, `visits` or `messages`; `patient` — an id, else the first that the viewer may open; `limit` — 1 to
 * 20, 5 unless told; `language` — `en` or `es`, else the page's.
 * It never keeps a session alive: no person asked for what it loads.
 */
import {LitElement, html, nothing} from 'lit';
import {ask, record} from './lib/api.js';
import {base, files, pageAddress} from './lib/address.js';
import {date, dateTime, quantity} from './lib/format.js';
import {define, words} from './lib/element.js';
import {language, onLanguage, speak, t} from './lib/texts.js';

const QUIETLY = {background: true};
const MOST = 20;
const UNDATED = '9999';
const bySoonest = (one, other) => (one.date ?? UNDATED).localeCompare(other.date ?? UNDATED);

/** What each section asks for, and what it says beside a title. */
const SECTIONS = {
  results: {
    page: 'results',
    load: async (patient, limit) => (await record(patient, 'results', {limit}, QUIETLY)).items,
    fact: (one) => quantity(one.quantity) || one.text || date(one.date),
  },
  visits: {
    page: 'upcoming',
    load: async (patient, limit) => {
      const {items} = await record(patient, 'upcoming', {limit: 100}, QUIETLY);
      return items.filter((one) => one.kind === 'appointment').sort(bySoonest).slice(0, limit);
    },
    fact: (one) => dateTime(one.date),
  },
  messages: {
    page: 'messages',
    load: async (patient, limit) => (await record(patient, 'messages', {limit}, QUIETLY)).items,
    fact: (one) => date(one.date),
  },
};

class Widget extends LitElement {
  static properties = {
    section: {},
    patient: {},
    limit: {type: Number},
    language: {},
    state: {state: true},
  };

  connectedCallback() {
    super.connectedCallback();
    this.deaf = onLanguage(() => this.state && this.load());
  }

  disconnectedCallback() {
    this.deaf();
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (['section', 'patient', 'limit'].some((name) => changed.has(name)) || !this.started) this.load();
    if (changed.has('language') && this.started) speak(this.language);
    this.started = true;
  }

  async load() {
    const turn = (this.turn = {});
    const state = await this.read().catch((problem) => ({problem}));
    if (turn === this.turn) this.state = state;
  }

  async read() {
    this.renderRoot.adoptedStyleSheets = [await style()];
    await (spoken ??= speak(this.language ?? document.documentElement.lang));
    const section = SECTIONS[this.section] ?? SECTIONS.results;
    const patient = this.patient ?? (await ask('patients', QUIETLY))[0]?.id;
    if (!patient) return {section, items: []};
    const limit = Math.min(Math.max(this.limit || 5, 1), MOST);
    return {section, patient, items: await section.load(patient, limit)};
  }

  render() {
    return html`<div class="widget" lang=${language()}>${this.state ? this.content(this.state) : nothing}</div>`;
  }

  content({problem, section, patient, items}) {
    if (problem?.status === 401) return html`<p class="card"><a href=${base}>${t('page.widget.log-in')}</a></p>`;
    if (problem) return html`<p class="notice error" role="alert">${words(problem)}</p>`;
    const heading = t(`page.widget.${section.page}`);
    return html`
      <section class="card" aria-labelledby="heading">
        <h2 id="heading">${heading}</h2>
        ${items.length ? nothing : html`<p class="quiet">${t('page.nothing')}</p>`}
        <ul class="facts">${items.map((one) => html`
          <li><a href=${pageAddress('record', patient, section.page, one.threadId ?? one.id)}>${one.title}</a> <span class="fact">${section.fact(one)}</span></li>`)}
        </ul>
        <p><a href=${patient ? pageAddress('record', patient, section.page) : base}>${t('page.widget.open')}</a></p>
      </section>`;
  }
}

let sheet;

/** The widgets of a page speak one language: the first one's, until one is told another. */
let spoken;

/** The portal's style sheet; its sizes are told from the root of a page that is not ours, so they are told from a token instead. */
const style = () => (sheet ??= fetch(`${files}core/portal.css`).then((answer) => answer.text()).then((css) => {
  const own = css.replace(/^(?!@media).*$/gm, (line) => line.replace(/(\d*\.?\d+)rem/g, 'calc($1 * var(--portico-size))'));
  const made = new CSSStyleSheet();
  made.replaceSync(own);
  return made;
}));

define('portico-widget', Widget);
