/** The menu: pages of the open record, or of staff; a plugin's stand between them. Numbers tell what is unread. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {base, pageAddress} from '../lib/address.js';
import {count, t} from '../lib/texts.js';

class Menu extends PorticoElement {
  static properties = {
    entries: {attribute: false},
    patient: {attribute: false},
    path: {attribute: false},
    open: {type: Boolean, reflect: true},
  };

  render() {
    const record = this.entries.filter((entry) => !entry.path.startsWith('staff/'));
    const staff = this.entries.filter((entry) => entry.path.startsWith('staff/'));
    return html`
      <nav aria-label=${t('page.menu')}>
        <ul>
          ${record.length && this.patient ? this.entry({path: '', label: t('page.summary.heading')}) : nothing}
          ${this.patient ? record.map((entry) => this.entry(entry)) : nothing}
          ${staff.map((entry) => this.entry(entry))}
          ${record.length && this.patient ? this.entry({path: 'search', label: t('page.search.heading')}) : nothing}
        </ul>
      </nav>`;
  }

  entry({path, label, unread}) {
    const address = path.startsWith('staff/') ? base + path : pageAddress('record', this.patient.id, ...path.split('/'));
    return html`
      <li><a href=${address} aria-current=${path === this.path ? 'page' : nothing}>
        ${label} ${unread ? html`<span class="badge">${count('page.unread', unread)}</span>` : nothing}
      </a></li>`;
  }
}

define('portico-menu', Menu);
