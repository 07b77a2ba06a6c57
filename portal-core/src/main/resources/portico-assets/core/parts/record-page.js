/**
 * A page of one category of a record: its list, newest first, or one item of it, as the rest of the address says. Subclasses say which
 * `category`, what a `line(item)` of the list shows, and what the page of `one(loaded)` item does.
 */
import {LoadingElement, html, loading, nothing, trouble} from '../lib/element.js';
import {item, record} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {recordLanguage} from '../lib/clinical.js';
import {t} from '../lib/texts.js';
import {notices} from './notices.js';
import {printButton} from './print.js';
import {refused} from './refused.js';
import {joined, moreOf, showMore} from './more.js';

export class RecordPage extends LoadingElement {
  load() {
    return this.args[0] ? this.loadOne(this.args[0]) : this.loadList();
  }

  async loadList() {
    const [list, told] = await Promise.all([
      record(this.patient.id, this.category),
      record(this.patient.id, `notices/${this.category}`),
    ]);
    return {list, told: told.notices ?? []};
  }

  async loadOne(id) {
    return {one: await item(this.patient.id, this.category, id)};
  }

  render() {
    return this.problem ? refused(this.problem, t(`navigation.${this.category}`), () => this.reload()) : super.render();
  }

  /** A page of a list and one of an item are the same element: between the two it shows neither. */
  content(loaded) {
    if (Boolean(loaded.one) !== Boolean(this.args[0])) return loading();
    return loaded.one ? this.one(loaded) : this.list(loaded);
  }

  list({list, told}) {
    return html`
      <div class="head"><h1>${t(`navigation.${this.category}`)}</h1>${list.items.length ? printButton() : nothing}</div>
      ${list.disclaimer ? html`<p class="notice">${list.disclaimer}</p>` : nothing}
      ${list.items.length ? html`<ul class="list">${list.items.map((one) => html`<li>${this.line(one)}</li>`)}</ul>` : html`<p>${this.none()}</p>`}
      ${moreOf(list, () => this.more())}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}
      ${notices(told)}`;
  }

  none() {
    return t('page.nothing');
  }

  async more() {
    await showMore(this, this.loaded.list, (cursor) => record(this.patient.id, this.category, {cursor}),
      (next) => (this.loaded = {...this.loaded, list: joined(this.loaded.list, next)}));
  }

  /** The title of an item as a link to its page. */
  title(one, category = this.category) {
    return html`<a class="title" lang=${recordLanguage()} href=${pageAddress('record', this.patient.id, category, one.id)}>${one.title}</a>`;
  }

  /** What stands above one item: the way back, its title, and a button that prints it. */
  above(one) {
    return html`
      <p class="back"><a href=${pageAddress('record', this.patient.id, this.category)}>${t('page.back-to', {category: t(`navigation.${this.category}`)})}</a></p>
      <div class="head"><h1 lang=${recordLanguage()}>${one.title}</h1>${printButton()}</div>`;
  }

  /** A link to the visit that an item belongs to, if the reader can see it. */
  visit(one) {
    const visit = one.references?.find(({role}) => role === 'encounter');
    return visit ? html`<a href=${pageAddress('record', this.patient.id, 'encounters', visit.id)}>${t('page.visit-of')}</a>` : nothing;
  }
}
