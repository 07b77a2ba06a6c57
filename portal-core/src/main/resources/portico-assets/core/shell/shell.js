/** The frame around every page: whose record it is, the menu, language, log-out; and the page itself. */
import {PorticoElement, define, html, loading, nothing, trouble} from '../lib/element.js';
import {base, pageAddress} from '../lib/address.js';
import {ask} from '../lib/api.js';
import {languages, language, remember, speak, t} from '../lib/texts.js';
import {SessionClock} from '../lib/session.js';
import {make, pageAt} from '../lib/pages.js';
import {mayLeave} from '../lib/unsent.js';
import {follow, routeOf} from './route.js';
import './unsent.js';
import './warning.js';
import './menu.js';
import './patients.js';
import './contact.js';

const STAFF_HOME = 'staff/patients';

/** Roles of staff that read records. */
const STAFF_READERS = ['CLINICIAN', 'RECORDS'];

/** How often the numbers of unread things are asked for anew; no person asks, so no session is kept alive by it. */
const REFRESH_MILLIS = 120_000;

class Shell extends PorticoElement {
  static properties = {
    session: {attribute: false},
    patients: {attribute: false},
    menu: {attribute: false},
    route: {state: true},
    page: {state: true},
    secondsLeft: {state: true},
    unheard: {state: true},
    problem: {attribute: false},
    menuOpen: {state: true},
  };

  constructor() {
    super();
    this.secondsLeft = 0;
    this.menuOpen = false;
  }

  willUpdate(changed) {
    if (changed.has('session') && this.session && !this.clock) this.begin();
  }

  begin() {
    this.clock = new SessionClock(this.session, (seconds) => (this.secondsLeft = seconds));
    this.go = follow(() => this.arrive());
    setInterval(() => this.refresh().catch(() => {}), REFRESH_MILLIS);
    this.addEventListener('portico-read', () => this.refresh().catch(() => {}));
    this.arrive();
  }

  /** Show the page of the address; the home page is the viewer's first record, or the first page of staff. */
  async arrive() {
    const route = routeOf(location.href);
    if (route.area === 'home') return this.go(this.home(), {replace: true});
    this.menuOpen = false;
    this.route = route;
    const page = pageAt(route.area, route.page);
    try {
      const patient = this.patientOf(route) ?? await this.askFor(route);
      if (route !== this.route) return;
      if (!page || (route.area === 'record' && !patient)) return this.show(null);
      await page.load();
      this.show(page.element, {patient, viewer: this.session.viewer, args: route.args});
    } catch (problem) {
      this.page = problem;
    }
  }

  home() {
    const own = this.ownPatient();
    return own ? pageAddress('record', own.id) : base + STAFF_HOME;
  }

  patientOf(route) {
    return this.patients.find((one) => one.id === route.patient);
  }

  /** Staff may open more patients than their list names: the API says whether this one is among them. */
  async askFor({area, patient}) {
    if (area !== 'record' || !STAFF_READERS.includes(this.session.viewer.role)) return undefined;
    try {
      const {id, displayName, birthDate} = await ask(`patients/${encodeURIComponent(patient)}/demographics`);
      this.patients = [...this.patients, {id, displayName, birthDate, relationship: 'care'}];
      return this.patients.at(-1);
    } catch (problem) {
      if (problem.status === 404) return undefined;
      throw problem;
    }
  }

  /** A page of the same kind is kept and gets the new address, so that nothing flickers. */
  show(element, properties) {
    if (element && this.page?.localName === element) Object.assign(this.page, properties);
    else this.page = element ? make(element, properties) : null;
    this.updateComplete.then(() => this.announce());
  }

  /** A new page is read from its heading on, as after loading a document. */
  async announce() {
    await this.page?.updateComplete;
    const main = this.querySelector('main');
    document.title = t('page.title-of', {page: this.label(), portal: t('page.title')});
    if (this.visited) {
      main.focus({preventScroll: true});
      window.scrollTo(0, 0);
    }
    this.visited = true;
  }

  label() {
    const path = pathOf(this.route);
    return this.menu.find((entry) => entry.path === path)?.label ?? t(this.route.page === 'search' ? 'page.search.heading' : 'page.summary.heading');
  }

  async languageChanged() {
    document.documentElement.lang = language();
    this.requestUpdate();
    if (this.route) this.announce();
  }

  async choose(code) {
    remember(code);
    await speak(code);
    await this.refresh();
  }

  async refresh() {
    this.menu = (await ask('navigation', {background: true})).items;
  }

  render() {
    if (!this.session) return this.beforeTheSession();
    const patient = this.patientOf(this.route ?? {});
    return html`
      <a class="skip" href="#main" @click=${(event) => this.skip(event)}>${t('page.skip')}</a>
      ${this.header(patient)}
      <div class="columns">
        <portico-menu id="menu" ?open=${this.menuOpen} .entries=${this.menu} .patient=${patient ?? this.ownPatient()}
          .path=${pathOf(this.route ?? {})}>
        </portico-menu>
        <main id="main" class="page" tabindex="-1">${this.content()}</main>
      </div>
      <portico-contact></portico-contact>
      <portico-warning .seconds=${this.secondsLeft} .problem=${this.unheard} @stay=${() => this.stay()} @leave=${() => this.clock.logOut()}></portico-warning>
      <portico-unsent></portico-unsent>`;
  }

  /** Nothing is said before the words are there; what keeps the portal from starting is, with a way to try again. */
  beforeTheSession() {
    return html`
      <header class="bar"></header>
      <main class="page" aria-busy=${!this.problem}>${this.problem ? trouble(this.problem, () => location.reload()) : nothing}</main>`;
  }

  /** Whoever says to be here and is not heard learns of it while there is time to try again. */
  async stay() {
    this.unheard = undefined;
    await this.clock.stay().catch((problem) => (this.unheard = problem));
  }

  /** Whoever still has something to send is asked; the warning's own button logs out at once. */
  async logOut() {
    if (await mayLeave()) await this.clock.logOut();
  }

  ownPatient() {
    return this.patients.find((one) => one.relationship !== 'care');
  }

  content() {
    if (this.page === null) return this.nothingHere();
    if (this.page instanceof Error) return trouble(this.page, () => this.arrive());
    return this.page ?? loading();
  }

  nothingHere() {
    const notInCare = this.route.area === 'record' && this.session.viewer.role === 'CLINICIAN' && !this.patientOf(this.route);
    return notInCare
      ? html`<h1>${t('page.staff.not-in-care')}</h1><p>${t('page.staff.not-in-care-text')}</p>`
      : html`<h1>${t('page.not-found.heading')}</h1><p>${t('page.not-found.text')}</p>`;
  }

  header(patient) {
    return html`
      <header class="bar">
        <button class="menu-button" aria-expanded=${this.menuOpen} aria-controls="menu" @click=${() => (this.menuOpen = !this.menuOpen)}>
          ${t('page.menu')}
        </button>
        <a class="brand" href=${base}><span class="brand-mark" aria-hidden="true"></span> ${t('page.title')}</a>
        <portico-patients .patients=${this.patients} .current=${patient} .page=${this.route?.page ?? ''}></portico-patients>
        <ul class="languages">
          ${languages.map(({code, tag, name}) => html`<li><button lang=${tag} aria-pressed=${tag === language()} @click=${() => this.choose(code)}>${name}</button></li>`)}
        </ul>
        <p class="who">${this.session.viewer.displayName}</p>
        <button class="button log-out" @click=${() => this.logOut()}>${t('page.log-out')}</button>
      </header>`;
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }
}

/** The path of a page as the menu has it: that of a record begins with its page. */
const pathOf = ({area, page}) => (area === 'record' ? page : `${area}/${page}`);

define('portico-app', Shell);
