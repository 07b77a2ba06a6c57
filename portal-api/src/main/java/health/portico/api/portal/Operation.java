package health.portico.api.portal;

import health.portico.api.visibility.ViewerKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a REST method does, for {@code openapi.json}. Every method of the portal has it, methods of plugins should. It describes; what
 * checks a role is {@link SessionViewer#require(java.util.Set)}, and tests call every operation in every role to see that both agree.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
    /** One sentence for whoever calls it. */
    String summary();

    /** The roles that may call it; none means that anybody may, without a session. */
    ViewerKind[] roles() default {};

    /** The status of success. */
    int status() default 200;

    /** Name of the schema of the answer, empty for an answer without a described body. */
    String answer() default "";

    /** Name of the schema of the request's body, empty for none. */
    String body() default "";

    /** Codes of the problems that it may answer, apart from those that every operation may. */
    String[] problems() default {};
}
