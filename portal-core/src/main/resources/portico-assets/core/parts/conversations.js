/** Conversations in a list: what about, between whom, and in words what is new, attached or hidden. */
import {html, nothing} from '../lib/element.js';
import {sentAt} from '../lib/format.js';
import {count, t} from '../lib/texts.js';

/**
 * Show one conversation.
 * @param address of its page
 * @param own whether the reader is the patient
 */
export const conversation = (one, address, own) => html`
  <div class="line"><a class="title" href=${address}>${one.title}</a><span class="fact">${one.date ? sentAt(one.date) : t('page.no-date')}</span></div>
  ${one.patientName ? html`<p class="about-patient">${t('page.messages.about', {name: one.patientName})}</p>` : nothing}
  <div class="line"><span>${between(one, own)}</span><span class="fact">${count('page.messages.count', one.messages)}</span></div>
  ${marks(one)}`;

const between = ({latestFrom, latestFromSide, latestTo}, own) => {
  const [from, to] = [latestFrom || t('page.messages.nameless'), latestTo || t('page.messages.nameless')];
  if (own && latestFromSide === 'PATIENT') return t('page.messages.latest-yours', {to});
  if (own && latestFromSide === 'CARE_TEAM') return t('page.messages.latest-to-you', {from});
  return t('page.messages.latest', {from, to});
};

const marks = ({unread, hasAttachments, hiddenFromProxies}) => !unread && !hasAttachments && !hiddenFromProxies ? nothing : html`
  <p class="marks">
    ${unread ? html`<strong class="tag attention">${count('page.messages.unread', unread)}</strong>` : nothing}
    ${hasAttachments ? html`<span class="tag">${t('page.messages.with-files')}</span>` : nothing}
    ${hiddenFromProxies ? hiddenMark() : nothing}
  </p>`;

/** That people with access to the record do not see it. */
export const hiddenMark = () => html`<span class="tag">${t('page.messages.hidden')}</span>`;
