/** Who looked at my record, newest first, in words. */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {record} from '../lib/api.js';
import {here} from '../lib/format.js';
import {has, t} from '../lib/texts.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {printButton} from '../parts/print.js';

class AccessLog extends LoadingElement {
  load() {
    return record(this.patient.id, 'access-log');
  }

  content(list) {
    return html`
      <div class="head"><h1>${t('navigation.access-log')}</h1>${printButton()}</div>
      <p>${t('page.access-log.about')}</p>
      ${list.items.length ? this.table(list.items) : html`<p>${t('page.access-log.none')}</p>`}
      ${moreOf(list, () => this.more())}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  table(looks) {
    return html`
      <table>
        <caption class="hidden-text">${t('navigation.access-log')}</caption>
        <thead><tr><th scope="col">${t('page.access-log.when')}</th><th scope="col">${t('page.access-log.who')}</th><th scope="col">${t('page.access-log.what')}</th></tr></thead>
        <tbody>${looks.map((look) => html`
          <tr><td>${here(look.at)}</td><th scope="row">${look.viewer} ${this.role(look)}</th><td>${this.what(look)}</td></tr>`)}
        </tbody>
      </table>`;
  }

  role({role}) {
    return role && has(`page.role.${role}`) ? html`<span class="quiet role">${t(`page.role.${role}`)}</span>` : nothing;
  }

  what({action, detail}) {
    const category = `navigation.${detail}`;
    if (action === 'record.view' && has(category)) return t('page.access-log.view', {category: t(category)});
    const key = `page.access-log.${action}`;
    return t(has(key) ? key : 'page.access-log.other');
  }

  more() {
    return showMore(this, this.loaded, (cursor) => record(this.patient.id, 'access-log', {cursor}), (next) => (this.loaded = joined(this.loaded, next)));
  }
}

define('portico-access-log', AccessLog);
