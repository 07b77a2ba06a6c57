/** The fields of a message that is written. `wrong` has keys of texts by field. */
import {html, nothing} from '../lib/element.js';
import {choice, field, input} from '../lib/form.js';
import {count, t} from '../lib/texts.js';

/** When a screen reader tells how much is left, so that it does not speak at every key. */
const SPOKEN = [200, 100, 50, 20, 10, 0];

const saying = (key) => key && t(key);

export const recipientField = (recipients, wrong) => {
  const names = recipients.map(({id, displayName, department}) => [id, department ? t('page.draft.recipient-of', {name: displayName, department}) : displayName]);
  return choice('recipientId', t('page.draft.recipient'), recipients.length > 1 ? [['', t('page.draft.choose')], ...names] : names,
    {wrong: saying(wrong.recipientId)});
};

export const subjectField = ({subjectMaxLength}, wrong) =>
  input('subject', t('page.draft.subject'), {most: subjectMaxLength, hint: t('page.draft.subject-hint'), wrong: saying(wrong.subject)});

export const bodyField = ({bodyMaxLength}, length, wrong, onLength) => html`
  ${field('body', t('page.draft.body'), (of) => html`
    <textarea id=${of.id} name="body" rows="8" autocomplete="off" aria-describedby=${of.described} aria-invalid=${of.invalid}
      @input=${(event) => onLength(event.target.value.length)}></textarea>`, {hint: left(bodyMaxLength - length), wrong: saying(wrong.body)})}
  <p class="hidden-text" role="status">${spoken(bodyMaxLength - length)}</p>`;

const left = (number) => (number < 0 ? count('page.draft.over', -number) : count('page.draft.left', number));

function spoken(number) {
  const step = SPOKEN.filter((limit) => number <= limit).at(-1);
  return step === undefined ? '' : number < 0 ? t('page.draft.wrong.body-long') : count('page.draft.left', step);
}

/** Whether proxies see it: chosen, fixed because what is answered is hidden, or nothing that the writer decides. */
export const hidingField = (hiding, what) => hiding === undefined ? nothing : html`
  <div class="field">
    <label class="check"><input type="checkbox" name="hidden" aria-describedby="hidden-hint" ?checked=${hiding === 'fixed'} ?disabled=${hiding === 'fixed'}>
      ${t(`page.draft.hide-${what}`)}</label>
    <p class="hint" id="hidden-hint">${t(hiding === 'fixed' ? 'page.draft.hidden-already' : `page.draft.hide-${what}-hint`)}</p>
  </div>`;
