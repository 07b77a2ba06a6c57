/** The security question: asked in a recovery besides the mailed link, and sufficient for nothing. */
import {define, html, nothing} from '../lib/element.js';
import {ask} from '../lib/api.js';
import {input, secret} from '../lib/form.js';
import {t} from '../lib/texts.js';
import {SettingForm, typed} from './form.js';

const SUGGESTIONS = ['street', 'teacher', 'friend', 'dish', 'toy'];

class Question extends SettingForm {
  name = 'question';

  fields = {
    'securityQuestion.question': ['question', 'page.settings.question-missing'],
    'securityQuestion.answer': ['answer', 'page.settings.answer-wrong'],
    password: ['question-password', 'page.settings.current-missing'],
  };
  codes = {'current-password-not-accepted': ['question-password', 'page.settings.password-wrong']};

  render() {
    const {securityQuestion} = this.settings;
    return this.frame(t('page.settings.question'), html`
      <p>${t('page.settings.question-about')}</p>
      <p>${securityQuestion ? t('page.settings.question-now', {question: securityQuestion}) : t('page.settings.question-none')}</p>
      ${input('question', t('page.settings.new-question'), {hint: t('page.settings.question-hint'), wrong: this.sayWrong('question'), list: 'questions'})}
      <datalist id="questions">${SUGGESTIONS.map((one) => html`<option value=${t(`page.question.${one}`)}></option>`)}</datalist>
      ${secret('answer', t('page.settings.answer'), {complete: 'off', hint: t('page.settings.answer-hint'), wrong: this.sayWrong('answer')})}
      ${secret('question-password', t('page.settings.current'), {wrong: this.sayWrong('question-password')})}
      ${securityQuestion ? html`<p><button class="button" type="button" @click=${() => this.remove()}>${t('page.settings.question-remove')}</button></p>` : nothing}`);
  }

  check({question}, form) {
    return {
      question: question ? undefined : 'page.settings.question-missing',
      answer: typed(form, 'answer').trim().length < 3 ? 'page.settings.answer-wrong' : undefined,
      'question-password': typed(form, 'question-password') ? undefined : 'page.settings.current-missing',
    };
  }

  async send({question}, form) {
    const body = {securityQuestion: {question, answer: typed(form, 'answer')}, password: typed(form, 'question-password')};
    return this.change(body, form);
  }

  remove() {
    const form = this.querySelector('form');
    const password = typed(form, 'question-password');
    this.forget();
    if (password) return this.act(() => this.change({removeSecurityQuestion: true, password}, form));
    this.wrong = {'question-password': 'page.settings.current-missing'};
    return this.showWrong();
  }

  async change(body, form) {
    this.tell('saved', await ask('account/settings', {method: 'PUT', body: {version: this.settings.version, ...body}}));
    form.reset();
    return 'page.settings.saved';
  }
}

define('portico-question', Question);
