/** Settings: password, address, notices, security question; each a form of its own. */
import {LoadingElement, define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {base} from '../lib/address.js';
import {t} from '../lib/texts.js';
import './password.js';
import './email.js';
import './notices.js';
import './question.js';

class Settings extends LoadingElement {
  load() {
    return ask('account/settings');
  }

  content(settings) {
    const saved = ({detail}) => (this.loaded = detail);
    const outdated = async () => (this.loaded = await this.load());
    const asks = settings.takesSecurityQuestions || settings.securityQuestion;
    return html`
      <h1>${t('navigation.account-settings')}</h1>
      <p>${t('page.settings.logged-in-as', {username: settings.username})} <a href="${base}account/sessions">${t('navigation.account-sessions')}</a></p>
      ${this.viewer?.role === 'PATIENT' ? html`<p><a href="${base}account/links">${t('navigation.account-links')}</a></p>` : nothing}
      <portico-password .settings=${settings}></portico-password>
      <portico-email .settings=${settings} @saved=${saved} @outdated=${outdated}></portico-email>
      <portico-notice-settings .settings=${settings} @saved=${saved} @outdated=${outdated}></portico-notice-settings>
      ${asks ? html`<portico-question .settings=${settings} @saved=${saved} @outdated=${outdated}></portico-question>` : nothing}`;
  }
}

define('portico-settings', Settings);
