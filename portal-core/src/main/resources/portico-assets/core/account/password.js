/** The password: the present one, and another. */
import {define, html} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {secret} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {SettingForm, typed} from './form.js';

class Password extends SettingForm {
  name = 'password';

  codes = {
    'current-password-not-accepted': ['current', 'page.settings.password-wrong'],
    'password-not-accepted': ['new-password', 'page.settings.password-common'],
  };

  render() {
    const {passwordMinLength: least, passwordMaxLength: most} = this.settings;
    return this.frame(t('page.settings.password'), html`
      <input type="text" class="hidden-text" autocomplete="username" .value=${this.settings.username} tabindex="-1" aria-hidden="true" readonly>
      ${secret('current', t('page.settings.current'), {wrong: this.sayWrong('current')})}
      ${secret('new-password', t('page.settings.new-password'), {
    complete: 'new-password', hint: t('page.settings.password-hint', {least, most}), wrong: this.sayWrong('new-password')})}
      <p class="hint">${t('page.settings.password-ends')}</p>`, t('page.settings.change-password'));
  }

  check(values, form) {
    const length = [...typed(form, 'new-password').normalize('NFC')].length;
    const {passwordMinLength: least, passwordMaxLength: most} = this.settings;
    return {
      current: typed(form, 'current') ? undefined : 'page.settings.current-missing',
      'new-password': length < least || length > most ? 'page.settings.password-length' : undefined,
    };
  }

  async send(values, form) {
    await ask('account/password', {method: 'PUT', body: {current: typed(form, 'current'), password: typed(form, 'new-password')}});
    form.reset();
    return 'page.settings.password-done';
  }
}

define('portico-password', Password);
