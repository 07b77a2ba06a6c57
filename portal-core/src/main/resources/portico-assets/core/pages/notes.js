/** Doctor's notes: the list, and one note as it was written. */
import {define, html} from '../lib/element.js';
import {date, dateTime} from '../lib/format.js';
import {RecordPage} from '../parts/record-page.js';
import {t} from '../lib/texts.js';
import {documents} from '../parts/documents.js';
import {facts} from '../parts/facts.js';

class Notes extends RecordPage {
  get category() {
    return 'notes';
  }

  line(one) {
    return html`
      <div class="line">${this.title(one)}<span class="fact">${one.date ? date(one.date) : t('page.no-date')}</span></div>
      ${facts([['author', one.author]])}`;
  }

  one({one}) {
    return html`
      ${this.above(one)}
      ${facts([['written', one.date ? dateTime(one.date) : t('page.no-date')], ['author', one.author], ['visit', this.visit(one)]])}
      ${documents(one.content)}`;
  }
}

define('portico-notes', Notes);
