/** Where notices go: another address takes effect when its link is opened. */
import {define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {input, secret} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {SettingForm, typed} from './form.js';

class Email extends SettingForm {
  name = 'email';

  fields = {email: ['email', 'page.settings.email-wrong'], password: ['email-password', 'page.settings.current-missing']};
  codes = {'current-password-not-accepted': ['email-password', 'page.settings.password-wrong']};

  render() {
    const {email, waitingEmail} = this.settings;
    return this.frame(t('page.settings.email'), html`
      <p>${email ? t('page.settings.email-now', {email}) : t('page.settings.email-none')}</p>
      ${waitingEmail ? html`
        <div class="notice"><p>${t('page.settings.email-waits', {email: waitingEmail})}</p>
          ${email ? html`<button class="button" type="button" @click=${() => this.takeBack(email)}>${t('page.settings.email-take-back')}</button>` : nothing}</div>` : nothing}
      ${input('email', t('page.settings.new-email'), {hint: t('page.settings.email-hint'), wrong: this.sayWrong('email'), most: 254})}
      ${secret('email-password', t('page.settings.current'), {wrong: this.sayWrong('email-password')})}`, t('page.settings.change-email'));
  }

  check({email}, form) {
    return {
      email: /^[^@\s]+@[^@\s]+$/.test(email) ? undefined : 'page.settings.email-wrong',
      'email-password': typed(form, 'email-password') ? undefined : 'page.settings.current-missing',
    };
  }

  async send({email}, form) {
    const body = {version: this.settings.version, email, password: typed(form, 'email-password')};
    this.tell('saved', await ask('account/settings', {method: 'PUT', body}));
    form.reset();
    return 'page.settings.email-done';
  }

  takeBack(email) {
    this.forget();
    return this.act(async () => {
      this.tell('saved', await ask('account/settings', {method: 'PUT', body: {version: this.settings.version, email}}));
      return 'page.settings.saved';
    });
  }
}

define('portico-email', Email);
