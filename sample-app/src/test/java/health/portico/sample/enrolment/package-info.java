/** How people get an account and come back to it, over the wire. Tests. */
@org.jspecify.annotations.NullMarked
package health.portico.sample.enrolment;
