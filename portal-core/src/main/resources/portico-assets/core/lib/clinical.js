/** Words out of the record: they are in the language in which the hospital writes, whatever language the page speaks. */
import {html, nothing} from './element.js';
import {language} from './texts.js';

/** What the record is written in. */
const WRITTEN = 'en';

/** Return the value for `lang` of an element that holds words of the record; nothing where the page speaks it anyway. */
export const recordLanguage = () => (language() === WRITTEN ? nothing : WRITTEN);

/** Show words of the record within a sentence of the page; nothing where there are none. */
export const clinical = (words) => (words ? html`<span lang=${recordLanguage()}>${words}</span>` : nothing);
