/** Results of tests: the list, and one result or report with its range in words and how the results of the same test went. */
import {define, html, nothing} from '../lib/element.js';
import {item} from '../lib/api.js';
import {pageAddress} from '../lib/address.js';
import {recordLanguage} from '../lib/clinical.js';
import {date, dateTime} from '../lib/format.js';
import {RecordPage} from '../parts/record-page.js';
import {t} from '../lib/texts.js';
import {documents} from '../parts/documents.js';
import {facts} from '../parts/facts.js';
import {sameTest, trend} from '../parts/trend.js';
import {components, hasValue, mark, rangeInWords, value} from '../parts/value.js';

const PARTS = ['result', 'member', 'source'];

class Results extends RecordPage {
  get category() {
    return 'results';
  }

  /** Tell whether the reader is the patient. */
  get own() {
    return this.patient.relationship === 'self';
  }

  /** Parts that cannot be read are left out, as those that the reader may not see are. */
  async loadOne(id) {
    const {one} = await super.loadOne(id);
    const parts = (one.references ?? []).filter(({role}) => PARTS.includes(role));
    const [list, ...members] = await Promise.all([
      sameTest(this.patient, one),
      ...parts.map((part) => item(this.patient.id, 'results', part.id).catch((problem) => (problem.status === 404 ? undefined : Promise.reject(problem)))),
    ]);
    return {one, list, members: members.filter(Boolean)};
  }

  line(one) {
    return html`
      <div class="line">${this.title(one)}<span class="fact">${one.date ? date(one.date) : t('page.no-date')}</span></div>
      <div class="line"><span class="found">${this.found(one)}</span><span class="marks">${mark(one)} ${this.review(one)}</span></div>`;
  }

  found(one) {
    if (one.kind === 'diagnostic-report') return t('page.results.report');
    return hasValue(one) ? html`<strong>${value(one)}</strong>${components(one)}` : t('page.results.no-value');
  }

  review(one) {
    return one.reviewed === false ? html`<span class="tag">${t(`page.results.not-reviewed.${this.own ? 'own' : 'their'}`)}</span>` : nothing;
  }

  one({one, list, members}) {
    const report = one.kind === 'diagnostic-report';
    return html`
      ${this.above(one)}
      <div class="panel">
        ${report ? nothing : html`
          ${hasValue(one) ? html`<p class="value">${value(one)}</p>${components(one)}` : html`<p>${t('page.results.no-value')}</p>`}
          ${rangeInWords(one, this.own)}`}
        <p class="marks">${mark(one)} ${this.review(one)}</p>
        ${facts([['taken', one.date ? dateTime(one.date) : t('page.no-date')], ['posted', one.issued ? dateTime(one.issued) : nothing],
          ['visit', this.visit(one)], ['report', this.report(one)]])}
      </div>
      ${report ? this.summary(one) : nothing}
      ${this.members(members)}
      ${report ? nothing : trend(list, one, this.own)}`;
  }

  report(one) {
    const report = one.references?.find(({role}) => role === 'report');
    return report ? html`<a href=${pageAddress('record', this.patient.id, 'results', report.id)}>${t('page.results.report-of')}</a>` : nothing;
  }

  summary(one) {
    return html`
      ${one.conclusion ? html`<h2>${t('page.results.conclusion')}</h2><p class="panel text" lang=${recordLanguage()}>${one.conclusion}</p>` : nothing}
      ${one.narrative ? html`<h2>${t('page.results.narrative')}</h2><p class="panel text" lang=${recordLanguage()}>${one.narrative}</p>` : nothing}
      ${one.presentedForm?.length ? html`<h2>${t('page.results.documents')}</h2>${documents(one.presentedForm)}` : nothing}`;
  }

  members(members) {
    return members.length === 0 ? nothing : html`
      <h2>${t('page.results.members')}</h2>
      <ul class="list">${members.map((one) => html`<li>${this.line(one)}</li>`)}</ul>`;
  }
}

define('portico-results', Results);
