/** Which notices come, and in which language. Those about the account itself always come. */
import {define, html} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {field} from '../lib/form.js';
import {languages, t} from '../lib/texts.js';
import {SettingForm} from './form.js';

class NoticeSettings extends SettingForm {
  name = 'notices';

  render() {
    const {notices = [], language} = this.settings;
    return this.frame(t('page.settings.notices'), html`
      <fieldset class="field">
        <legend>${t('page.settings.notices-which')}</legend>
        ${notices.map(({kind, label, wanted}) => html`
          <label class="check"><input type="checkbox" name="kinds" value=${kind} .checked=${wanted}> ${label}</label>`)}
        <p class="hint">${t('page.settings.notices-hint')}</p>
      </fieldset>
      ${field('notice-language', t('page.settings.language'), (of) => html`
        <select id=${of.id} name="language">${languages.map(({code, tag, name}) => html`
          <option value=${tag} lang=${tag} ?selected=${language.startsWith(code)}>${name}</option>`)}</select>`)}`);
  }

  check() {
    return {};
  }

  async send({language}, form) {
    const boxes = [...form.querySelectorAll('[name="kinds"]')];
    const notices = Object.fromEntries(boxes.map(({value, checked}) => [value, checked]));
    this.tell('saved', await ask('account/settings', {method: 'PUT', body: {version: this.settings.version, language, notices}}));
    return 'page.settings.saved';
  }
}

define('portico-notice-settings', NoticeSettings);
