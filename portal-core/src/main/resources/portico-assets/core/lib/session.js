/**
 * The session as the page sees it. The server ends it after a while without activity; the page warns before, and at the end clears
 * itself (R10, R11). Looking whether the session lasts does not extend it. Other tabs of the portal learn of the end at once.
 */
import {ask, onAnswer} from './api.js';
import {base} from './address.js';

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('portico-session') : undefined;

export class SessionClock {
  /** @param onWarning called with the seconds that are left, and with 0 when somebody was active again */
  constructor(session, onWarning) {
    this.onWarning = onWarning;
    this.expect(session);
    onAnswer(({status, background}) => {
      if (status === 401) this.end();
      else if (!background && status < 400) this.extended();
    });
    channel?.addEventListener('message', () => this.end(true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.look());
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  }

  /** Take over what the server says: idleTimeoutSeconds, warnAtSeconds, remainingSeconds. */
  expect(session) {
    this.idle = session.idleTimeoutSeconds;
    this.warnAt = session.warnAtSeconds;
    this.count(session.remainingSeconds);
  }

  /** Tell the server that somebody is there. */
  async stay() {
    this.expect(await ask('session/keep-alive', {method: 'POST'}));
    this.onWarning(0);
  }

  async logOut() {
    this.ended = true;
    await ask('session', {method: 'DELETE'}).catch(() => {});
    channel?.postMessage('ended');
    leave('');
  }

  extended() {
    this.count(this.idle);
  }

  count(seconds) {
    clearTimeout(this.timer);
    this.endsAt = Date.now() + seconds * 1000;
    this.timer = setTimeout(() => this.look(), Math.max(0, seconds - (this.idle - this.warnAt)) * 1000);
  }

  /** Ask how long the session lasts: another tab may have extended it. */
  async look() {
    if (this.ended) return;
    try {
      this.expect(await ask('session', {background: true}));
    } catch (problem) {
      if (Date.now() >= this.endsAt) this.end();
    }
    if (!this.ended) this.tick();
  }

  /** Count the last seconds down; at zero ask once more, since the end is the server's to tell. */
  tick() {
    const left = Math.ceil((this.endsAt - Date.now()) / 1000);
    const warned = left <= this.idle - this.warnAt;
    this.onWarning(warned ? Math.max(left, 0) : 0);
    if (!warned) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (left > 0 ? this.tick() : this.look()), 1000);
  }

  end(told = false) {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    if (!told) channel?.postMessage('ended');
    leave('?ended=1');
  }
}

/** Clear the page before anything else happens, then go to the log-in in the place of this page. */
function leave(query) {
  document.body.replaceChildren();
  document.title = '';
  location.replace(`${base}log-in${query}`);
}
