/** What is wrong with a message that is written: keys of texts by field, `recipientId`, `subject`, `body` and `files`. */

/** Check a draft before it is sent; what it says of lengths comes from the API. */
export function findWrong({recipients, inReplyTo, uploads, limits}, {recipientId, subject, body}) {
  const {subjectMaxLength, bodyMaxLength} = limits.messages;
  return given({
    recipientId: recipients && !recipientId && 'page.draft.wrong.recipient',
    subject: !inReplyTo && wrongText('subject', subject, subjectMaxLength),
    body: wrongText('body', body, bodyMaxLength),
    files: uploads.isBusy ? 'page.draft.wrong.files-busy' : uploads.isRefused && 'page.draft.wrong.files-refused',
  });
}

/** What the API refused, by field; nothing where it is about none of them. */
export function wrongOf({code, errors}, {inReplyTo}) {
  if (code === 'recipient-not-available' && !inReplyTo) return {recipientId: 'page.draft.wrong.recipient-gone'};
  if (code === 'attachment-not-available') return {files: 'page.draft.wrong.files-gone'};
  if (code === 'too-many-attachments') return {files: 'page.draft.wrong.files-many'};
  if (code !== 'invalid-request') return {};
  const named = (name) => errors.some((error) => error.name === name);
  return given({
    recipientId: named('recipientId') && 'page.draft.wrong.recipient',
    subject: named('subject') && 'page.draft.wrong.subject-characters',
    body: named('body') && 'page.draft.wrong.body-characters',
  });
}

const wrongText = (name, text, most) => (text === '' ? `page.draft.wrong.${name}-empty` : text.length > most && `page.draft.wrong.${name}-long`);

const given = (all) => Object.fromEntries(Object.entries(all).filter(([, key]) => key));
