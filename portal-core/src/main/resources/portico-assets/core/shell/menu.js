/** The menu: pages of the open record, of staff, of the account; a plugin's stand between them. Numbers tell what is unread. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {base, pageAddress} from '../lib/address.js';
import {count, t} from '../lib/texts.js';

/** Pages of staff and of the account belong to no record. */
const ELSEWHERE = /^(staff|account)\//;

class Menu extends PorticoElement {
  static properties = {
    entries: {attribute: false},
    patient: {attribute: false},
    path: {attribute: false},
    open: {type: Boolean, reflect: true},
  };

  render() {
    const record = this.entries.filter(({path}) => !ELSEWHERE.test(path));
    const others = this.entries.filter(({path}) => ELSEWHERE.test(path));
    return html`
      <nav aria-label=${t('page.menu')}>
        <ul>
          ${record.length && this.patient ? this.entry({path: '', label: t('page.summary.heading')}) : nothing}
          ${this.patient ? record.map((entry) => this.entry(entry)) : nothing}
          ${record.length && this.patient ? this.entry({path: 'search', label: t('page.search.heading')}) : nothing}
          ${others.map((entry) => this.entry(entry))}
        </ul>
      </nav>`;
  }

  entry({path, label, unread}) {
    const address = ELSEWHERE.test(path) ? base + path : pageAddress('record', this.patient.id, ...path.split('/'));
    return html`
      <li><a href=${address} aria-current=${path === this.path ? 'page' : nothing}>
        ${label} ${unread ? html`<span class="badge">${count('page.unread', unread)}</span>` : nothing}
      </a></li>`;
  }
}

define('portico-menu', Menu);
