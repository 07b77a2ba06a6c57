/**
 * Notices by SMTP, through Jakarta Mail. For the wiring, which puts it in the place of a hospital's own notifier. Internal: no promise.
 */
@NullMarked
package health.portico.core.mail.smtp;

import org.jspecify.annotations.NullMarked;
