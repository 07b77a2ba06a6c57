/** Who looked at my record, newest first, in words. */
import {LoadingElement, define, html, nothing, trouble} from '../lib/element.js';
import {record} from '../lib/api.js';
import {here} from '../lib/format.js';
import {has, t} from '../lib/texts.js';
import {joined, moreOf, showMore} from '../parts/more.js';
import {printButton} from '../parts/print.js';
import {refused} from '../parts/refused.js';

class AccessLog extends LoadingElement {
  load() {
    return record(this.patient.id, 'access-log');
  }

  render() {
    return this.problem ? refused(this.problem, t('navigation.access-log'), () => this.reload()) : super.render();
  }

  content(list) {
    return html`
      <div class="head"><h1>${t('navigation.access-log')}</h1>${printButton()}</div>
      <p>${t('page.access-log.about')}</p>
      ${list.items.length ? this.looks(list.items) : html`<p>${t('page.access-log.none')}</p>`}
      ${moreOf(list, () => this.more())}
      ${this.moreProblem ? trouble(this.moreProblem) : nothing}`;
  }

  looks(looks) {
    return html`
      <ul class="list">${looks.map((look) => html`
        <li>
          <div class="line"><strong>${this.what(look)}</strong><span class="fact">${here(look.at)}</span></div>
          <div class="line"><span>${look.viewer}</span>${this.role(look)}</div>
        </li>`)}
      </ul>`;
  }

  role({role}) {
    return role && has(`page.role.${role}`) ? html`<span class="fact">${t(`page.role.${role}`)}</span>` : nothing;
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
