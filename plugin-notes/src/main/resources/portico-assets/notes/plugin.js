/** Doctor's Notes below their visit (R57). What the visit's list leaves out is not told: it depends on nothing that is hidden. */
import {LoadingElement, addPanel, ask, define, format, html, pageAddress, recordLanguage, t} from 'portico';

class NotesOfVisit extends LoadingElement {
  static properties = {item: {attribute: false}};

  load() {
    const [patient, visit] = [this.patient.id, this.item.id].map(encodeURIComponent);
    return ask(`plugins/notes/patients/${patient}/encounters/${visit}/notes`);
  }

  render() {
    return html`
      <section class="panel" aria-labelledby="notes-of-visit">
        <h2 id="notes-of-visit">${t('plugin.notes.heading')}</h2>
        ${super.render()}
      </section>`;
  }

  content({items}) {
    return items.length === 0
      ? html`<p>${t('plugin.notes.none')}</p>`
      : html`<ul class="facts">${items.map((note) => this.line(note))}</ul>`;
  }

  line(note) {
    return html`
      <li><a lang=${recordLanguage()} href=${pageAddress('record', this.patient.id, 'notes', note.id)}>${note.title}</a>
        <span class="fact"><span>${note.author}</span><span>${format.date(note.date)}</span></span></li>`;
  }
}

define('portico-notes-of-visit', NotesOfVisit);
addPanel('encounter', 'portico-notes-of-visit');
