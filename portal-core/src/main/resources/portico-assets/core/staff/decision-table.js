/** The answer to explain or what-if as a table: what, shown or hidden, by which rules. A large one is shown in parts. */
import {PorticoElement, define, html, nothing} from '../lib/element.js';
import {clinical} from '../lib/clinical.js';
import {number} from '../lib/format.js';
import {count, has, t} from '../lib/texts.js';
import {rules} from './rules.js';
import {sentence} from './perspective.js';

const PART = 100;

class DecisionTable extends PorticoElement {
  static properties = {answer: {attribute: false}, hiddenOnly: {state: true}, shown: {state: true}};

  willUpdate(changed) {
    if (changed.has('answer') || changed.has('hiddenOnly')) this.shown = PART;
  }

  /** Read from the heading on. */
  async arrive() {
    await this.updateComplete;
    this.querySelector('h2').focus();
  }

  render() {
    const {asked, rows} = this.answer;
    const hidden = rows.filter((row) => !row.visible);
    const listed = this.hiddenOnly ? hidden : rows;
    return html`
      <h2 id="asked" tabindex="-1">${sentence(asked)}</h2>
      <p role="status">${t('page.decisions.counts', {shown: number(rows.length - hidden.length), hidden: number(hidden.length)})}</p>
      ${rows.length ? html`<label class="check"><input type="checkbox" id="hidden-only" .checked=${this.hiddenOnly ?? false}
        @change=${(event) => (this.hiddenOnly = event.target.checked)}> ${t('page.decisions.hidden-only')}</label>` : nothing}
      ${listed.length ? this.table(listed) : html`<p>${t('page.nothing')}</p>`}
      ${listed.length > this.shown ? html`<p><button class="button show-more" type="button" @click=${() => this.more()}>${t('page.more')}</button></p>` : nothing}`;
  }

  table(listed) {
    return html`
      <table class="stack" role="table">
        <caption>${count('page.shown-of', listed.length, {shown: number(Math.min(this.shown, listed.length))})}</caption>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader">${t('page.decisions.item')}</th>
          <th class="narrow" scope="col" role="columnheader">${t('page.decisions.outcome')}</th>
          <th scope="col" role="columnheader">${t('page.decisions.rules')}</th>
        </tr></thead>
        <tbody role="rowgroup">${listed.slice(0, this.shown).map((row) => this.row(row))}</tbody>
      </table>`;
  }

  row(row) {
    return html`
      <tr role="row">
        <th scope="row" role="rowheader" tabindex="-1">
          <span class="kind">${kind(row.kind)}</span> ${row.title ? html`<strong>${clinical(row.title)}</strong>` : nothing} <code>${row.itemId}</code>
        </th>
        <td role="cell"><span class="tag ${row.visible ? 'good' : 'attention'}">${t(row.visible ? 'page.decisions.shown' : 'page.decisions.hidden')}</span></td>
        <td role="cell">${this.why(row)}</td>
      </tr>`;
  }

  why({grantedBy, hiddenBy}) {
    return html`
      ${grantedBy.length ? nothing : html`<p>${t('page.decisions.no-grant')}</p>`}
      ${rules(hiddenBy.length ? hiddenBy : grantedBy)}`;
  }

  /** The focus goes on to the first row that is new. */
  async more() {
    const first = this.shown;
    this.shown += PART;
    await this.updateComplete;
    this.querySelectorAll('tbody th')[first]?.focus();
  }
}

const kind = (name) => (has(`page.kind.${name}`) ? t(`page.kind.${name}`) : name);

define('portico-decision-table', DecisionTable);
