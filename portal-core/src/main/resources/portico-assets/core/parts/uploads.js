/**
 * Files on their way into a message. Each is sent when it is chosen, alone, one after the other; one that is refused stays in the list
 * with its reason until somebody removes it.
 *
 * A file: `{name, bytes, state, part, code, id}`; `state` is `waiting`, `sending`, `attached` or `refused`.
 */
import {ask} from '../lib/api.js';
import {upload} from '../lib/upload.js';

const TOO_LARGE = 'attachment-too-large';
const GONE = 'attachment-not-available';

export class Uploads {
  /**
   * @param patient whose record the files will belong to
   * @param limits `{maxCount, maxBytes}`
   * @param onChange called with what happened: `{file, event}`, the event a state or `removed`
   */
  constructor(patient, limits, onChange) {
    Object.assign(this, {path: `patients/${encodeURIComponent(patient)}/attachments`, limits, onChange, files: [], turn: Promise.resolve()});
  }

  get ids() {
    return this.files.filter(({state}) => state === 'attached').map(({id}) => id);
  }

  get isBusy() {
    return this.files.some(({state}) => state === 'waiting' || state === 'sending');
  }

  get isRefused() {
    return this.files.some(({state}) => state === 'refused');
  }

  get count() {
    return this.files.filter(({state}) => state !== 'refused').length;
  }

  /** Take as many files as there is room for. Returns those that are left out. */
  add(chosen) {
    return chosen.filter((source) => !this.take(source));
  }

  take(source) {
    if (source.size <= this.limits.maxBytes && this.count >= this.limits.maxCount) return false;
    const file = {name: source.name, bytes: source.size, part: 0, source};
    this.files = [...this.files, file];
    if (source.size > this.limits.maxBytes) this.refuse(file, TOO_LARGE);
    else this.queue(file);
    return true;
  }

  queue(file) {
    this.change(file, 'waiting');
    this.turn = this.turn.then(() => this.send(file));
  }

  /** Send a file again that did not get through. */
  again(file) {
    Object.assign(file, {part: 0, code: undefined});
    this.queue(file);
  }

  async send(file) {
    if (!this.files.includes(file)) return;
    const {answer, cancel} = upload(this.path, file.source, (part) => this.progress(file, part));
    const stopped = new Promise((stop) => (file.cancel = () => stop(cancel())));
    this.change(file, 'sending');
    try {
      const kept = await Promise.race([answer, stopped]);
      if (kept) this.attach(file, kept[0]);
    } catch (problem) {
      this.refuse(file, problem.errors[0]?.code ?? problem.code);
    }
  }

  attach(file, {id, name}) {
    if (this.files.includes(file)) this.change(Object.assign(file, {id, name}), 'attached');
    else this.forget({id});
  }

  async remove(file) {
    this.files = this.files.filter((one) => one !== file);
    this.change(file, 'removed');
    if (file.id) await this.forget(file);
    else file.cancel?.();
  }

  /** What nobody sends is deleted; if that fails, the server does so when the session ends. */
  forget({id}) {
    return ask(`${this.path}/${id}`, {method: 'DELETE'}).catch(() => {});
  }

  /** Let all of them go, because nobody will send them. */
  drop() {
    const files = this.files;
    this.files = [];
    files.forEach((file) => (file.id ? this.forget(file) : file.cancel?.()));
  }

  /** They have been sent: from now on they belong to the message. */
  sent() {
    this.files = [];
  }

  /** The server has them no more. */
  lost() {
    this.files.filter(({id}) => id).forEach((file) => this.refuse(Object.assign(file, {id: undefined}), GONE));
  }

  progress(file, part) {
    file.part = part;
    this.onChange({file});
  }

  refuse(file, code) {
    this.change(Object.assign(file, {code}), 'refused');
  }

  change(file, event) {
    if (event !== 'removed') file.state = event;
    this.onChange({file, event});
  }
}
