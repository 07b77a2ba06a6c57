/**
 * The rules of the house as tests: which code may know which, and what no code does. For everyone who changes Portico; plugin authors
 * can read here what their jar will be held to. Tests, no promise.
 */
@NullMarked
package health.portico.sample.house;

import org.jspecify.annotations.NullMarked;
